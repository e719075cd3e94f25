using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Publications;
using NodaTime;

namespace BackOffice.Web.Api;

/// <summary>A snapshot as the API shows it.</summary>
/// <param name="Number">1, 2, 3, … within the conference.</param>
/// <param name="Label">A name for people.</param>
/// <param name="Notes">What readers should know.</param>
/// <param name="Author">Who published it.</param>
/// <param name="At">When.</param>
/// <param name="Revision">The revision of the draft that it shows.</param>
/// <param name="ContentHash">SHA-256 of its content; equal programs have equal hashes.</param>
/// <param name="ChainHead">The link of the hash chain at that revision, in hexadecimal; null for what was published before there was a chain.</param>
/// <param name="Artefacts">The addresses of its files, by their names.</param>
internal sealed record SnapshotBody(
    int Number, string Label, string Notes, string Author, Instant At, long Revision, string ContentHash, string? ChainHead, IReadOnlyDictionary<string, string> Artefacts)
{
    internal static SnapshotBody Of(string slug, Change change)
    {
        var it = (SnapshotPublished)change.Event;
        return new(it.Number, it.Label, it.Notes, change.Member, change.At, it.Revision, it.ContentHash, it.ChainHead, new Dictionary<string, string>
        {
            ["program.json"] = $"/api/conferences/{slug}/snapshots/{it.Number}/program.json",
        });
    }
}
