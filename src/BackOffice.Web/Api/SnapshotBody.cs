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
/// <param name="Changelog">What changed since the snapshot before it.</param>
/// <param name="Republishes">The number of the older snapshot that it makes current again; null for one that shows something new.</param>
/// <param name="Proposer">Who proposed it, where a second member was asked or a time was set.</param>
/// <param name="Approver">Who approved it, where a second member was asked.</param>
/// <param name="Retracted">Whether it was taken back; its files are gone then.</param>
/// <param name="Artefacts">The addresses of its files, by their names.</param>
internal sealed record SnapshotBody(
    int Number, string Label, string Notes, string Author, Instant At, long Revision, string ContentHash, string? ChainHead,
    string Changelog, int? Republishes, string? Proposer, string? Approver, bool Retracted, IReadOnlyDictionary<string, string> Artefacts)
{
    /// <summary>A snapshot.</summary>
    /// <param name="slug">Its conference.</param>
    /// <param name="change">Its publication.</param>
    /// <param name="it">What the conference knows of it now.</param>
    /// <param name="names">The names of its files.</param>
    internal static SnapshotBody Of(string slug, Change change, Snapshot it, IEnumerable<string> names) => new(
        it.Number, it.Label, it.Notes, change.Member, change.At, it.Revision, it.ContentHash, it.ChainHead,
        it.Changelog, it.Republishes, it.Approval?.Proposer, it.Approval?.Approver, it.Retracted,
        (it.Retracted ? [] : names).ToDictionary(name => name, name => $"/api/conferences/{slug}/snapshots/{it.Number}/{name}"));
}
