using System.Globalization;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Programs;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace BackOffice.Engine.History;

/// <summary>
/// Finds points of a conference's log by what people and addresses call them: <c>now</c>, a revision (<c>41</c>), a snapshot
/// (<c>snapshot:3</c>), a checkpoint (<c>checkpoint:Before lunch</c>), a moment (<c>2027-05-18T07:45:00Z</c>) or a wall-clock
/// time in the conference's zone (<c>2027-05-18T08:45</c>). A time is the newest revision that was committed by then.
/// </summary>
public sealed class Points(ProgramHistory history)
{
    /// <summary>The newest point.</summary>
    public const string Now = "now";

    private const string SnapshotMark = "snapshot:";
    private const string CheckpointMark = "checkpoint:";

    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    /// <summary>What addresses call a snapshot.</summary>
    public static string OfSnapshot(int number) => $"{SnapshotMark}{number}";

    /// <summary>What addresses call a checkpoint.</summary>
    public static string OfCheckpoint(string name) => $"{CheckpointMark}{name}";

    /// <summary>Whether a text is meant for a point with a name, whether there is one of it or not.</summary>
    public static bool IsNamed(string text) => text.StartsWith(SnapshotMark, StringComparison.Ordinal) || text.StartsWith(CheckpointMark, StringComparison.Ordinal);

    /// <summary>The revision of a point.</summary>
    /// <returns>The revision; or one sentence that says why there is none.</returns>
    public async Task<(long Revision, string? Fault)> FindAsync(Program program, string text, CancellationToken cancellation = default)
    {
        if (text == Now) return (program.Revision, null);
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var revision))
        {
            return revision >= 1 && revision <= program.Revision ? (revision, null) : (0, $"There is no revision {revision}; the newest is {program.Revision}.");
        }
        if (text.StartsWith(SnapshotMark, StringComparison.Ordinal))
        {
            var number = text[SnapshotMark.Length..];
            return program.Publications.Snapshots.FirstOrDefault(it => $"{it.Number}" == number) is { } snapshot ? (snapshot.Revision, null) : (0, $"There is no snapshot {number}.");
        }
        if (text.StartsWith(CheckpointMark, StringComparison.Ordinal))
        {
            var name = text[CheckpointMark.Length..];
            return program.Conference.Checkpoints.FirstOrDefault(it => string.Equals(it.Name, name, StringComparison.OrdinalIgnoreCase)) is { } checkpoint
                ? (checkpoint.Revision, null)
                : (0, $"There is no checkpoint called “{name}”.");
        }
        if (MomentOf(text, program.Conference) is not { } moment)
        {
            return (0, $"“{text}” is no point: it takes now, a revision, snapshot:3, checkpoint:Name, or a time such as 2027-05-18T08:45.");
        }
        revision = await history.RevisionAtAsync(program.Conference.Id, moment, cancellation);
        return revision > 0 ? (revision, null) : (0, $"The conference was not open yet at {text}.");
    }

    /// <summary>The program at a point.</summary>
    /// <returns>The program; or one sentence that says why there is none.</returns>
    public async Task<(Program? Program, string? Fault)> ReadAsync(Program now, string text, CancellationToken cancellation = default)
    {
        var (revision, fault) = await FindAsync(now, text, cancellation);
        if (fault is not null) return (null, fault);
        return (revision == now.Revision ? now : await history.AtRevisionAsync(now.Conference.Id, revision, cancellation), null);
    }

    private static Instant? MomentOf(string text, Conference conference) =>
        InstantPattern.ExtendedIso.Parse(text).TryGetValue(default, out var instant) ? instant
        : Minutes.Parse(text).TryGetValue(default, out var local) || LocalDateTimePattern.ExtendedIso.Parse(text).TryGetValue(default, out local)
            ? DateTimeZoneProviders.Tzdb[conference.TimeZone].ResolveLocal(local, Resolvers.LenientResolver).ToInstant()
        : null;
}
