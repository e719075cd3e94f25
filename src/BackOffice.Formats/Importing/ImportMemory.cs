using System.Security.Cryptography;
using System.Text;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;

namespace BackOffice.Formats.Importing;

/// <summary>
/// What the imports from one source left behind, so that the next one can tell what the source changed since from what the committee
/// changed. Of what the source said only digests are kept: enough to see that it says something else, and nobody's data.
/// </summary>
/// <param name="Things">Each thing that the source ever had.</param>
public sealed record ImportMemory(ValueList<RememberedThing> Things)
{
    /// <summary>Nothing was imported from the source yet.</summary>
    public static readonly ImportMemory None = new([]);

    /// <summary>The digest of what a source says about a side of a thing.</summary>
    public static string Digest(string says) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(says)).AsSpan(0, 8));
}

/// <summary>A thing that a source had.</summary>
/// <param name="Type">What kind of thing.</param>
/// <param name="Key">What the source knows it by; null where it has no such thing.</param>
/// <param name="Id">What it is in the conference, or would have been.</param>
/// <param name="Sides">What the source said of its sides the last time.</param>
/// <param name="Gone">Whether the source has it no more.</param>
/// <param name="Position">The 0-based place of a talk among those of its session, at the source; null where it stands in none.</param>
public sealed record RememberedThing(SubjectType Type, string? Key, Guid Id, ValueList<RememberedSide> Sides, bool Gone = false, int? Position = null)
{
    /// <summary>What the source said of a side, as a digest; null where it said nothing.</summary>
    public string? Digest(string side) => Sides.FirstOrDefault(it => it.Side == side)?.Digest;
}

/// <summary>What a source said of a side.</summary>
/// <param name="Side">The side.</param>
/// <param name="Digest">The digest of it.</param>
public sealed record RememberedSide(string Side, string Digest);
