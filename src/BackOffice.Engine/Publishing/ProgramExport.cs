using BackOffice.Engine.History;
using BackOffice.Engine.Live;
using BackOffice.Formats.Artefacts;
using NodaTime;

namespace BackOffice.Engine.Publishing;

/// <summary>Which file of which program is wanted.</summary>
/// <param name="Slug">The conference.</param>
/// <param name="Format">The format, as <see cref="ArtefactNames"/> calls it.</param>
/// <param name="Revision">The revision of the draft; the newest where nothing is said.</param>
/// <param name="Snapshot">The number of a snapshot, of which the file is given as it went out; the draft where nothing is said.</param>
public sealed record ExportRequest(string Slug, string Format, long? Revision = null, int? Snapshot = null);

/// <summary>What became of an export.</summary>
public abstract record ExportOutcome
{
    private ExportOutcome() { }

    /// <summary>Here it is.</summary>
    public sealed record File(byte[] Bytes) : ExportOutcome;

    /// <summary>There is no such thing.</summary>
    /// <param name="Sentence">Why not.</param>
    public sealed record Refused(string Sentence) : ExportOutcome;
}

/// <summary>A program as a file, in any format that publications are rendered in: of the draft, as it is or was, or of a snapshot, byte for byte.</summary>
public sealed class ProgramExport(LivePrograms programs, ProgramHistory history, Publisher publisher, PublishedSnapshots snapshots, IClock clock)
{
    /// <summary>Makes or finds the file.</summary>
    public async Task<ExportOutcome> ExportAsync(ExportRequest request, CancellationToken cancellation = default)
    {
        if (ArtefactNames.FileOf(request.Format) is not { } name) return Refused($"“{request.Format}” is no format that is written: it is one of {ArtefactNames.All}.");
        if (request is { Revision: not null, Snapshot: not null }) return Refused("A snapshot is of a revision of its own; name one of the two.");
        if (await programs.OpenAsync(request.Slug, cancellation) is not { Now: var now }) return Refused($"There is no conference “{request.Slug}”.");
        if (request.Snapshot is { } number)
        {
            return await snapshots.ArtefactAsync(now.Conference.Id, number, name, cancellation) is { } artefact ? new ExportOutcome.File(artefact.Bytes)
                : Refused(now.Publications.NextNumber == 1 ? "Nothing was published yet." : $"There is no snapshot {number}; the newest is {now.Publications.NextNumber - 1}.");
        }
        var revision = request.Revision ?? now.Revision;
        if (revision < 1 || revision > now.Revision) return Refused($"There is no revision {revision}; the newest is {now.Revision}.");
        var program = revision == now.Revision ? now : await history.AtRevisionAsync(now.Conference.Id, revision, cancellation);
        var edition = new Edition(now.Publications.NextNumber, $"Draft at revision {revision}", "", clock.GetCurrentInstant(), null);
        return new ExportOutcome.File((await publisher.PreviewAsync(program, edition, cancellation)).Single(it => it.Name == name).Bytes);
    }

    private static ExportOutcome.Refused Refused(string sentence) => new(sentence);
}
