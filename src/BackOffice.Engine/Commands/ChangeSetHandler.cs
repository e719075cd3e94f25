using System.Collections.Immutable;
using System.Text.Json;
using BackOffice.Engine.Audit;
using BackOffice.Engine.Chain;
using BackOffice.Engine.Drafts;
using BackOffice.Engine.Events;
using BackOffice.Engine.History;
using BackOffice.Engine.Importing;
using BackOffice.Engine.Live;
using BackOffice.Engine.Publishing;
using BackOffice.Engine.Publishing.Webhooks;
using BackOffice.Engine.Publishing.Webhooks.Bus;
using BackOffice.Formats.Json;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Publications;
using Marten;
using NodaTime;
using Wolverine;

namespace BackOffice.Engine.Commands;

/// <summary>
/// The one place where schedules change. Under the lock of the conference: is it known already, is it allowed, does it merge,
/// what is decided; then events, documents, audit, revision, receipt and notification are one transaction, which the caller of
/// this handler (Wolverine) commits.
/// </summary>
public static class ChangeSetHandler
{
    /// <summary>Decides a change set and queues all that follows from it on the session.</summary>
    public static async Task<Outcome> Handle(
        ChangeSet set, IDocumentSession session, LivePrograms programs, EventLog log, ProgramHistory history, Publisher publisher, Announcements announcements, Bell bell, IMessageBus bus,
        IClock clock, CancellationToken cancellation)
    {
        if (Permissions.Refuse(set) is { } forbidden) return forbidden;
        var head = await Head.LockAsync(session, set.Slug, set.CommandIds.Select(id => id.Value), cancellation);
        if (head?.Receipts is { Count: > 0 } receipts) return Again(set, receipts);

        var before = head is null ? Program.Empty : await programs.AtAsync(head.Id, head.Revision, head.Latest, cancellation);
        if (!before.IsOpen && set.Proposals[0].Command is not OpenConference)
        {
            return new Outcome.Refused(Refusal.NotFound($"There is no conference “{set.Slug}”."));
        }
        set = await Undoing.FillAsync(set, before, log, cancellation);
        set = await Restoring.FillAsync(set, before, history, log, cancellation);
        // Which right an undo or a restoring takes is known only now.
        if (Permissions.Refuse(set) is { } beyond) return beyond;
        var at = At(clock, head);
        if (Frozen(set, before, at) is { } frozen) return frozen;
        (set, var shown) = await publisher.FillAsync(set, before, head?.Link, cancellation);
        var deliberation = new Deliberation(before, log);
        for (var index = 0; index < set.Proposals.Count; index++)
        {
            var obstacle = await deliberation.DecideAsync(set.Proposals[index], index, cancellation);
            if (obstacle is not null) return obstacle;
            set.Watch?.Decided(index + 1, set.Proposals.Count);
        }
        if (deliberation.RefusedByLimits(set.Actor.Limits) is { } foreign) return foreign;
        if (deliberation.RefusedByRule() is { } refused) return refused;
        if (await StreamIds.RefuseTakenAsync(session, set, deliberation.Started, cancellation) is { } taken) return taken;
        var snapshot = deliberation.Events.Select(it => it.Event).OfType<SnapshotPublished>().SingleOrDefault();
        var publication = snapshot is null ? null : await publisher.RenderAsync(snapshot, shown!.Program, at, cancellation);
        var committed = Commit(set, session, programs, before, deliberation, publication, head, at);
        set.Watch?.Follow(session);
        if (committed.Advance is { } advance)
        {
            foreach (var subscriber in await announcements.AnnounceAsync(session, advance.After, advance.Changes, cancellation)) await bell.RingAsync(bus, subscriber);
        }
        return committed;
    }

    private static Outcome.Refused? Frozen(ChangeSet set, Program before, Instant at)
    {
        if (!before.IsOpen || Freeze.Refuse(before, at, set.Actor.Role, set.Reason) is not { } refusal) return null;
        var index = set.Proposals.TakeWhile(proposal => !proposal.Command.ChangesTheProgram).Count();
        return index < set.Proposals.Count ? new(refusal, index) : null;
    }

    private static Outcome.Committed Commit(
        ChangeSet set, IDocumentSession session, LivePrograms programs, Program before, Deliberation decided, Publication? publication, Head? head, Instant at)
    {
        if (decided.Events.Count == 0)
        {
            var nothing = new Answer(before.Revision, decided.Changed, []);
            Head.KeepAnswer(session, before.Conference.Id, set, nothing);
            return new Outcome.Committed(nothing, null);
        }
        var after = decided.Now with { Revision = before.Revision + 1 };
        var conference = after.Conference.Id;
        var changes = Changes(set, before, after.Revision, decided.Events, at);
        var answer = new Answer(after.Revision, decided.Changed, decided.FindingsCaused);

        var link = Append(session, conference, before, changes).After(head?.Link);
        DraftProjection.Project(session, after, changes.Select(change => change.Event));
        AuditProjection.Project(session, conference.Value, before, changes);
        publication?.Store(session);
        ImportMemories.Store(session, conference, set.Imported);
        Erasing.Erase(session, conference, decided.Events.Select(it => it.Event));
        Head.MoveOn(session, conference, set.Slug, after.Revision, at, set.Id, link);
        Head.KeepAnswer(session, conference, set, answer);

        var advance = new Advance(before, after, changes);
        programs.Expect(set.Id, advance);
        return new Outcome.Committed(answer, advance);
    }

    private static ImmutableArray<Change> Changes(
        ChangeSet set, Program before, long revision, IReadOnlyList<(ScheduleEvent Event, CommandId Command)> decided, Instant at)
    {
        var versions = new Dictionary<Subject, long>();
        var changes = ImmutableArray.CreateBuilder<Change>(decided.Count);
        foreach (var (happened, command) in decided)
        {
            var version = (versions.TryGetValue(happened.Subject, out var last) ? last : before.VersionOf(happened.Subject)) + 1;
            versions[happened.Subject] = version;
            changes.Add(new Change(
                revision, changes.Count, version, at, set.Actor.Member, set.Actor.Surface, set.Reason, command, set.CorrelationId ?? set.Id.Value, happened,
                Undoing.Undone(set), Restoring.Restored(set)));
        }
        return changes.MoveToImmutable();
    }

    private static ChainStep Append(IDocumentSession session, ConferenceId conference, Program before, IReadOnlyList<Change> changes)
    {
        var chain = new ChainStep(conference, changes.Count);
        foreach (var stream in changes.GroupBy(change => change.Event.Subject))
        {
            var stored = stream.Select(change =>
            {
                var it = session.Events.BuildEvent(change.Event);
                var salt = ChainStep.SaltFor(change.Event);
                Metadata.Stamp(it, conference.Value, change, salt);
                chain.Add(change, it.Id, salt);
                return (object)it;
            }).ToArray();
            if (before.VersionOf(stream.Key) == 0) session.Events.StartStream(stream.Key.Id, stored);
            else session.Events.Append(stream.Key.Id, stream.Last().Version, stored);
        }
        return chain;
    }

    private static Outcome Again(ChangeSet set, IReadOnlyList<Receipt> receipts) =>
        receipts.FirstOrDefault(it => it.Command == set.Id && it.ChangeSet == set.Id) is { } receipt
            ? new Outcome.Committed(JsonSerializer.Deserialize<Answer>(receipt.Answer, ScheduleJson.Options)!, null)
            : new Outcome.Refused(Refusal.Rule($"The command {receipts[0].Command} was sent before, as part of another change."));

    /// <summary>The time of a commit: the clock's, but never before the commit before it, whichever node's clock that was.</summary>
    private static Instant At(IClock clock, Head? head)
    {
        // PostgreSQL keeps microseconds.
        var now = Instant.FromUnixTimeTicks(clock.GetCurrentInstant().ToUnixTimeTicks() / 10 * 10);
        return head is null ? now : Instant.Max(now, head.At);
    }
}
