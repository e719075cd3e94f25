using BackOffice.Engine.Audit;
using BackOffice.Engine.Events;
using CsCheck;
using NodaTime;
using Xunit;

namespace BackOffice.Engine.Tests.Audit;

/// <summary>Whatever is asked, and however it is combined, the audit answers what going through every change would.</summary>
[Collection(nameof(AuditedWalk))]
public sealed class AuditSearchTests(AuditedWalk walk)
{
    private static readonly string[] Queries = ["moss", "MOSS ana", "flight", "fl", "dome", "marten more", "ropes", "nowhere", "%", "nets", "a", "again flights cleo"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private AuditHistory Audit => walk.Engine.Audit;

    [Fact]
    public async Task Every_filter_and_every_combination_finds_exactly_its_changes_page_by_page()
    {
        var random = new PCG(2, walk.Seed);
        for (var round = 0; round < 120; round++)
        {
            var filter = AnyFilter(random, restrictions: 1 + (round % 4)) with { Size = 1 + (int)random.Next(9) };
            var expected = walk.Steps.Where(step => walk.Meets(step, filter)).Select(step => (step.Change.Revision, step.Change.Ordinal)).Reverse().ToList();
            var found = new List<(long, int)>();
            var page = await Audit.ReadAsync(walk.Program, filter, Cancellation);
            found.AddRange(page.Entries.Select(it => (it.Revision, it.Ordinal)));
            while (page.Next is not null)
            {
                page = await Audit.ReadAsync(walk.Program, filter with { Cursor = page.Next }, Cancellation);
                Assert.InRange(page.Entries.Count, 1, filter.Size);
                found.AddRange(page.Entries.Select(it => (it.Revision, it.Ordinal)));
            }
            Assert.True(expected.SequenceEqual(found), $"Seed {walk.Seed}, {filter}: {string.Join(' ', expected)} but {string.Join(' ', found)}");
        }
    }

    [Fact]
    public async Task Change_sets_hold_what_of_them_meets_the_filter_and_their_pages_follow_each_other()
    {
        var random = new PCG(3, walk.Seed);
        for (var round = 0; round < 60; round++)
        {
            var filter = AnyFilter(random, restrictions: round % 3) with { Size = 1 + (int)random.Next(20) };
            var expected = walk.Steps.Where(step => walk.Meets(step, filter)).GroupBy(step => step.Change.Revision).Reverse().ToList();
            var sets = await SetsAsync(filter);
            Assert.True(expected.Select(set => set.Key).SequenceEqual(sets.Select(set => set.Revision)), $"Seed {walk.Seed}, {filter}");
            foreach (var (wanted, set) in expected.Zip(sets))
            {
                Assert.Equal(walk.Steps.Count(step => step.Change.Revision == set.Revision), set.Total);
                Assert.Equal(wanted.Count(), set.Matching);
                Assert.Equal(wanted.Take(AuditSet.MostShown).Select(step => step.Change), set.Shown);
                Assert.Equal(
                    wanted.CountBy(step => EventNames.Of(step.Change.Event)).Select(it => (it.Key, (long)it.Value)).Order(), set.Kinds.Order());
                Assert.Equal((0, set.Revision), (set.First.Ordinal, set.First.Revision));
            }
        }
    }

    [Fact]
    public async Task The_rest_of_a_change_set_is_read_from_a_place_on()
    {
        var largest = walk.Steps.CountBy(step => step.Change.Revision).MaxBy(it => it.Value).Key;
        var rest = await Audit.ReadSetAsync(walk.Program, new(), largest, after: 1, size: 3, Cancellation);
        Assert.Equal(walk.Steps.Where(step => step.Change.Revision == largest).Skip(2).Take(3).Select(step => step.Change), rest);
    }

    [Fact]
    public async Task A_change_set_is_marked_as_undone_by_the_undo_that_stands()
    {
        var sets = (await SetsAsync(new() { Size = 500 })).ToDictionary(set => set.Revision);
        var undos = sets.Values.Where(set => set.First.Undoes is not null).ToLookup(set => set.First.Undoes!.Value);
        Assert.NotEmpty(undos);
        bool Stands(long revision) => !undos[revision].Any(undo => Stands(undo.Revision));
        foreach (var set in sets.Values)
        {
            var undo = undos[set.Revision].SingleOrDefault(undo => Stands(undo.Revision));
            Assert.Equal(undo is null ? null : new UndoneBy(undo.Member, undo.Revision), set.UndoneBy);
        }
    }

    [Fact]
    public async Task Everybody_who_ever_acted_is_a_member_to_ask_for() => Assert.Equal(
        walk.Steps.Select(step => step.Change.Member).Distinct().Order(StringComparer.OrdinalIgnoreCase), await Audit.MembersAsync(walk.Program, Cancellation));

    [Fact]
    public async Task All_of_it_is_read_in_one_go_up_to_the_program_it_was_asked_of()
    {
        var entries = await Audit.ReadAllAsync(walk.Program, new() { Member = "Ana", Size = 3 }, Cancellation).ToListAsync(Cancellation);
        Assert.Equal(
            walk.Steps.Where(step => step.Change.Member == "Ana").Reverse().Select(step => (step.Change.Revision, step.Change.Ordinal)),
            entries.Select(it => (it.Revision, it.Ordinal)));
        var early = walk.Program with { Revision = 20 };
        Assert.Equal(20, (await Audit.ReadAllAsync(early, new(), Cancellation).FirstAsync(Cancellation)).Revision);
    }

    private async Task<List<AuditSet>> SetsAsync(AuditFilter filter)
    {
        var sets = new List<AuditSet>();
        string? cursor = null;
        do
        {
            var page = await Audit.ReadSetsAsync(walk.Program, filter with { Cursor = cursor }, Cancellation);
            sets.AddRange(page.Sets);
            cursor = page.Next;
        }
        while (cursor is not null);
        return sets;
    }

    private AuditFilter AnyFilter(PCG random, int restrictions)
    {
        var filter = new AuditFilter();
        // What is asked of is most often what happened somewhere, so that there is something to find.
        var step = AuditedWalk.Of(walk.Steps, random);
        for (var n = 0; n < restrictions; n++)
        {
            if (random.Next(4) == 0) step = AuditedWalk.Of(walk.Steps, random);
            var standings = AuditScope.Standings(step.Change.Event, step.Before, step.After);
            var things = AuditScope.Things(step.Change.Event, step.Before, step.After, standings).ToList();
            filter = random.Next(10) switch
            {
                0 or 1 => filter with { Things = filter.Things.Add(AuditedWalk.Of(things, random)) },
                2 => filter with { Kind = EventNames.Of(step.Change.Event) },
                3 => filter with { Member = step.Change.Member },
                4 => filter with { Surface = Names.Of(step.Change.Surface) },
                5 => standings.Count == 0 ? filter : filter with { Slot = (standings[0].Slot.RoomId, standings[0].Slot.Start.PlusMinutes(random.Next(30))) },
                6 => filter with { Since = step.Change.At },
                7 => filter with { Until = step.Change.At + Duration.FromMilliseconds(random.Next(2)) },
                8 => filter with { After = step.Change.Revision - (long)random.Next(60), UpTo = step.Change.Revision + random.Next(60) },
                _ => filter with { Query = AuditedWalk.Of(Queries, random) },
            };
        }
        return filter;
    }
}
