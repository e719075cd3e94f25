using System.Security.Cryptography;

namespace BackOffice.Engine.Chain;

/// <summary>
/// The digests of one event, of its facts and of its body, and how they are linked: the format of the chain, which
/// <c>docs/decisions/0009</c> writes down. Changing it means beginning a second kind of link.
/// </summary>
internal static class Digests
{
    /// <summary>How many bytes a digest has.</summary>
    internal const int Size = SHA256.HashSizeInBytes;

    /// <summary>How many bytes an event has in the chain: the digest of its facts, then that of its body.</summary>
    internal const int OfEvent = 2 * Size;

    /// <summary>How many bytes of salt the body of an event with personal data is hashed with.</summary>
    internal const int SaltSize = 16;

    /// <summary>What the first revision's link follows.</summary>
    internal static readonly byte[] Beginning = new byte[Size];

    /// <summary>A fresh salt, in hexadecimal: with it gone, a digest tells nothing of what it was made from.</summary>
    internal static string Salt() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltSize));

    /// <summary>The digest of an event's body.</summary>
    /// <param name="salt">The salt as it is stored; null for what needs none.</param>
    /// <param name="canonical">The body as canonical JSON.</param>
    /// <param name="to">Where the digest goes.</param>
    internal static void OfBody(string? salt, ReadOnlySpan<byte> canonical, Span<byte> to)
    {
        var fields = new FieldWriter(stackalloc byte[1024], "backoffice body 1"u8);
        fields.Add(salt);
        fields.Add(canonical);
        fields.Hash(to);
    }

    /// <summary>The link of a revision.</summary>
    /// <param name="before">The link of the revision before it.</param>
    /// <param name="events">The digests of its events, in the order of their ordinals.</param>
    internal static byte[] Link(ReadOnlySpan<byte> before, ReadOnlySpan<byte> events)
    {
        var fields = new FieldWriter(stackalloc byte[1024], "backoffice link 1"u8);
        fields.Add(before);
        fields.Add(events);
        var link = new byte[Size];
        fields.Hash(link);
        return link;
    }
}
