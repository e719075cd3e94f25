using BackOffice.Engine.Audit;
using BackOffice.Engine.Events;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Publications;
using BackOffice.Schedule.Talks;
using NodaTime;
using Xunit;

namespace BackOffice.Engine.Tests.Audit;

[Collection(nameof(AuditedWalk))]
public sealed class AuditStatisticsTests(AuditedWalk walk)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private AuditStatistics Statistics => walk.Engine.Get<AuditStatistics>();

    private IEnumerable<Change> Changes => walk.Steps.Select(step => step.Change);

    [Fact]
    public async Task Changes_are_counted_by_member_kind_and_talk()
    {
        Assert.Equal((walk.Steps.Count, walk.Program.Revision), await Statistics.TotalsAsync(walk.Program, Cancellation));
        Same(Changes.CountBy(it => it.Member), await Statistics.ByMemberAsync(walk.Program, Cancellation));
        Same(Changes.CountBy(it => EventNames.Of(it.Event)), await Statistics.ByKindAsync(walk.Program, Cancellation));
        Same(Changes.Select(it => it.Event).OfType<TalkMoved>().CountBy(it => it.TalkId), await Statistics.MostMovedAsync(walk.Program, Cancellation));
    }

    [Fact]
    public async Task Changes_are_counted_by_day_in_the_conferences_zone()
    {
        var kiritimati = walk.Program with { Conference = walk.Program.Conference with { TimeZone = "Pacific/Kiritimati" } };
        foreach (var program in new[] { walk.Program, kiritimati })
        {
            var zone = DateTimeZoneProviders.Tzdb[program.Conference.TimeZone];
            Same(Changes.CountBy(it => it.At.InZone(zone).Date), await Statistics.ByDayAsync(program, Cancellation));
        }
    }

    [Fact]
    public async Task Changes_are_counted_by_the_rooms_they_are_about()
    {
        var rooms = walk.Program.Conference.Rooms.Concat(walk.Program.Conference.RemovedRooms).Select(it => it.Id).ToHashSet();
        var about = walk.Steps.SelectMany(step => AuditScope.Things(step.Change.Event, step.Before, step.After, AuditScope.Standings(step.Change.Event, step.Before, step.After)));
        Same(about.Select(id => new RoomId(id)).Where(rooms.Contains).CountBy(it => it), await Statistics.ByRoomAsync(walk.Program, Cancellation));
    }

    [Fact]
    public async Task What_changed_since_a_publication_leaves_the_publication_out()
    {
        var published = walk.Program.Publications.Snapshots[0].Revision;
        Same(
            walk.Steps.SkipWhile(step => step.Change.Event is not SnapshotPublished { Number: 1 }).Skip(1).CountBy(step => EventNames.Of(step.Change.Event)),
            await Statistics.SinceAsync(walk.Program, published, Cancellation));
    }

    private static void Same<T>(IEnumerable<KeyValuePair<T, int>> expected, IReadOnlyList<Counted<T>> found)
    {
        Assert.Equal(expected.ToDictionary(it => it.Key!.ToString()!, it => (long)it.Value), found.ToDictionary(it => it.Of!.ToString()!, it => it.Changes));
        if (typeof(T) != typeof(LocalDate)) Assert.Equal(found.OrderByDescending(it => it.Changes).Select(it => it.Changes), found.Select(it => it.Changes));
    }
}
