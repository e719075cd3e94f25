using BackOffice.Engine.History;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Publications;
using NodaTime;

namespace BackOffice.Engine.Publishing;

/// <summary>A publication or retraction, as everybody may hear of it.</summary>
/// <param name="Position">Where it stands among the publications of its conference: what a follower remembers, to go on after it.</param>
/// <param name="Type">What happened: <c>snapshot.published</c>, <c>snapshot.made-current</c> or <c>snapshot.retracted</c>.</param>
/// <param name="Number">The snapshot.</param>
/// <param name="Label">Its name for people.</param>
/// <param name="At">When it happened.</param>
/// <param name="ContentHash">SHA-256 of its content.</param>
/// <param name="Notes">What readers should know; the changelog after it.</param>
public sealed record PublicationNews(long Position, string Type, int Number, string Label, Instant At, string ContentHash, string Notes);

/// <summary>What happened to the snapshots of a conference, in order, for those who follow it.</summary>
public sealed class PublicationFeed(EventLog log)
{
    /// <summary>The name of a publication.</summary>
    public const string Published = "snapshot.published";

    /// <summary>The name of a publication that makes an older snapshot current again.</summary>
    public const string MadeCurrent = "snapshot.made-current";

    /// <summary>The name of a retraction.</summary>
    public const string Retracted = "snapshot.retracted";

    /// <summary>What happened after a position, oldest first; what concerns the committee alone is not in it.</summary>
    public async Task<IReadOnlyList<PublicationNews>> ReadAsync(Program program, long after, CancellationToken cancellation = default)
    {
        var stream = Subject.PublicationsOf(program.Conference.Id).Id;
        return [.. (await log.ReadStreamAsync(stream, after, cancellation)).Select(change => News(change, program.Publications)).OfType<PublicationNews>()];
    }

    /// <summary>The name under which a public event is told to others.</summary>
    public static string TypeOf(PublicationEvent happened) => happened switch
    {
        SnapshotRetracted => Retracted,
        SnapshotPublished { Republishes: not null } => MadeCurrent,
        _ => Published,
    };

    private static PublicationNews? News(Change change, Publications publications)
    {
        if (change.Event is not PublicationEvent { IsPublic: true } happened) return null;
        var number = happened is SnapshotRetracted retracted ? retracted.Number : ((SnapshotPublished)happened).Number;
        // The program may be a moment behind the log.
        if (publications.Find(number) is not { } it) return null;
        var notes = happened is SnapshotRetracted ? "" : string.Join("\n\n", new[] { it.Notes, it.Changelog }.Where(text => text.Length > 0));
        return new(change.Version, TypeOf(happened), number, it.Label, change.At, it.ContentHash, notes);
    }
}
