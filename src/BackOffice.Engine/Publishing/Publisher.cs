using System.Text.Json;
using BackOffice.Engine.Commands;
using BackOffice.Engine.History;
using BackOffice.Formats.Artefacts;
using BackOffice.Formats.ICalendar;
using BackOffice.Formats.Json;
using BackOffice.Schedule;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Publications;
using NodaTime;
using Npgsql;

namespace BackOffice.Engine.Publishing;

/// <summary>Where the back office is reached by the public, if its operator said so; the files of snapshots link to it.</summary>
/// <param name="Address">The address, such as <c>https://backoffice.example/</c>; null where nothing is said.</param>
public sealed record PublicAddress(Uri? Address);

/// <summary>
/// Brings what is to be published before the decision (the program as it was reviewed, however far the draft has gone on), and
/// renders what was decided to go out.
/// </summary>
public sealed class Publisher(NpgsqlDataSource database, ProgramHistory history, PublicAddress site)
{
    private const string LinkOf = "select link from backoffice.chain where conference_id = $1 and revision = $2";
    private const string MemoryOf = "select memory::text from backoffice.calendar_memory where conference_id = $1";

    /// <summary>The change set as it is to be decided, and the program that it publishes; one that publishes nothing stays as it is.</summary>
    /// <param name="set">The change set.</param>
    /// <param name="before">The program as it is.</param>
    /// <param name="link">The link of the hash chain there.</param>
    /// <param name="cancellation">Gives up.</param>
    internal async Task<(ChangeSet Set, ShownProgram? Shown)> FillAsync(ChangeSet set, Program before, byte[]? link, CancellationToken cancellation)
    {
        if (!before.IsOpen || set.Proposals is not [{ Command: PublishingCommand command } proposal]) return (set, null);
        var shown = command.Shows(before) is { } revision && revision >= 1 && revision <= before.Revision ? await ShownAsync(before, link, revision, cancellation) : null;
        return (set with { Proposals = [proposal with { Command = command.With(shown, set.Actor.Member) }] }, shown);
    }

    /// <summary>Renders a snapshot.</summary>
    /// <param name="snapshot">The event that publishes it.</param>
    /// <param name="shown">The program that it shows.</param>
    /// <param name="at">When it goes out.</param>
    /// <param name="cancellation">Gives up.</param>
    internal async Task<Publication> RenderAsync(SnapshotPublished snapshot, Program shown, Instant at, CancellationToken cancellation)
    {
        var memory = await MemoryAsync(snapshot.ConferenceId, cancellation);
        var rendering = ProgramArtefacts.Render(shown, new Edition(snapshot.Number, snapshot.Label, snapshot.Notes, at, site.Address), memory);
        return new(snapshot.ConferenceId, snapshot.Number, [.. rendering.Files.AsParallel().AsOrdered().Select(file => Artefact.Make(file, at))], rendering.Calendar);
    }

    /// <summary>The files that a snapshot of a program would have if it were published now, to look at before.</summary>
    public async Task<IReadOnlyList<RenderedFile>> PreviewAsync(Program program, Edition edition, CancellationToken cancellation = default) =>
        ProgramArtefacts.Render(program, edition with { Site = site.Address }, await MemoryAsync(program.Conference.Id, cancellation)).Files;

    private async Task<ShownProgram> ShownAsync(Program before, byte[]? link, long revision, CancellationToken cancellation)
    {
        var conference = before.Conference.Id;
        var program = revision == before.Revision ? before : await history.AtRevisionAsync(conference, revision, cancellation);
        var then = revision == before.Revision ? link : await ReadAsync<byte[]>(LinkOf, cancellation, conference.Value, revision);
        return new ShownProgram(program, ProgramJson.ContentHash(program), then is null ? null : Convert.ToHexStringLower(then));
    }

    private async Task<CalendarMemory> MemoryAsync(ConferenceId conference, CancellationToken cancellation) =>
        await ReadAsync<string>(MemoryOf, cancellation, conference.Value) is { } json ? JsonSerializer.Deserialize<CalendarMemory>(json, ScheduleJson.Options)! : CalendarMemory.None;

    private async Task<T?> ReadAsync<T>(string sql, CancellationToken cancellation, params object[] parameters)
        where T : class
    {
        await using var command = database.CreateCommand(sql);
        foreach (var value in parameters) command.Parameters.Add(new() { Value = value });
        return await command.ExecuteScalarAsync(cancellation) as T;
    }
}
