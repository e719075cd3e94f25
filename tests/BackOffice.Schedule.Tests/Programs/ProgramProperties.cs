using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Publications;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using CsCheck;
using Xunit;

namespace BackOffice.Schedule.Tests.Programs;

/// <summary>What holds for any program, whatever was done to it.</summary>
public sealed class ProgramProperties
{
    [Fact]
    public void Random_commands_are_accepted_and_refused_for_every_reason_there_is()
    {
        string[] elsewhere = ["OpenConference", "UndoChange", "RestoreProgram", "ErasePerson", "RepublishSnapshot", "RetractSnapshot", "ApprovePublication", "PublishProposal", "MarkSpeakersTold"];
        string[] kinds = [.. typeof(ScheduleCommand).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(ScheduleCommand))).Select(type => type.Name)];
        var met = new System.Collections.Concurrent.ConcurrentDictionary<string, bool>();
        string[] Missing() => [.. kinds.Except(elsewhere).Where(kind => !met.ContainsKey($"{kind} accepted"))];

        // Chance may leave the rarest command out for once, though not time and again.
        for (var round = 0; round is 0 || (round < 20 && Missing() is not []); round++)
        {
            Commands.Any.Sample(
                command => met[command.GetType().Name + (command.Decide(World.After()) is Decision.Refused refused ? $" {refused.Refusal.Kind}" : " accepted")] = true,
                iter: 20_000);
        }
        Assert.Equal([], Missing());
        Assert.All(["Invalid", "NotFound", "Rule"], reason => Assert.Contains(met.Keys, key => key.EndsWith(reason, StringComparison.Ordinal)));
    }

    [Fact]
    public void Deciding_changes_nothing() => Commands.Some.Sample(
        commands =>
        {
            var (program, untouched) = (World.After(), World.After());
            foreach (var command in commands) command.Decide(program);
            Assert.Equal(untouched, program);
            Assert.Equal(untouched.Findings(), program.Findings());
        },
        iter: 100);

    [Fact]
    public void An_accepted_command_decided_again_on_its_own_result_comes_to_nothing() => History.ForEachStep((_, command, _, after) =>
    {
        // These do something each time: a swap swaps back, a publication is one more, the newest point is another. Their command's id makes a repeat harmless;
        // and a change that was undone is not undone again.
        if (command is SwapTalks or PublishingCommand or UndoChange or NameCheckpoint { Revision: null }) return;
        Assert.Empty(Assert.IsType<Decision.Accepted>(command.Decide(after)).Events);
    });

    [Fact]
    public void The_fold_of_all_events_is_the_live_program() => History.ForAll(history =>
    {
        var folded = history.Events.Aggregate(Program.Empty, (program, e) => program.Apply(e)) with { Revision = history.Program.Revision };
        Assert.Equal(history.Program, folded);
        Assert.Equal(history.Program.GetHashCode(), folded.GetHashCode());
    });

    [Fact]
    public void A_program_filled_with_what_is_stored_is_the_one_that_was_folded() => History.ForAll(history =>
    {
        var live = history.Program;
        var filled = (Program.Empty with { Revision = live.Revision, Conference = live.Conference, Publications = live.Publications, Published = live.Published })
            .Filled(live.Sessions.Values, live.Talks.Values, live.People.Values, live.Removed);
        Assert.Equal(live, filled);
        Assert.Equal(live.Findings(), filled.Findings());
    });

    [Fact]
    public void Versions_count_the_events_of_each_thing() => History.ForAll(history =>
    {
        foreach (var (subject, count) in history.Events.CountBy(e => e.Subject)) Assert.Equal(count, history.Program.VersionOf(subject));
    });

    [Fact]
    public void Each_event_says_what_was_before_it_and_what_is_after_it() => History.ForEachStep((before, _, events, _) =>
    {
        foreach (var happened in events)
        {
            var after = before.Apply(happened);
            if (Sides.Of(happened) is { } sides)
            {
                Assert.Equal((sides.From, sides.To), (sides.In(before), sides.In(after)));
            }
            else
            {
                Assert.True(happened.Facet.Word.EndsWith("existence", StringComparison.Ordinal) || happened is PublicationEvent, $"{happened} says nothing");
            }
            before = after;
        }
    });

    [Fact]
    public void Each_event_can_be_told_in_words() => History.ForAll(history =>
        Assert.All(history.Events, e => Assert.DoesNotMatch("(something|room|session) unknown", ChangeText.Predicate(e, history.Program))));

    [Fact]
    public void A_command_changes_only_what_it_says_it_touches() => History.ForEachStep((before, command, events, after) =>
    {
        var touched = command.Touches.SelectMany(touch => touch.Facets.Select(facet => (after.Resolve(touch.Subject), facet))).ToHashSet();
        Assert.All(events, e => Assert.Contains((e.Subject, e.Facet), touched));
    });

    [Fact]
    public void Sessions_and_talks_agree_on_who_stands_where() => History.ForAll(history =>
    {
        var program = history.Program;
        foreach (var session in program.Sessions.Values)
        {
            Assert.Equal(session.Talks.Count, session.Talks.Distinct().Count());
            Assert.All(session.Talks, id => Assert.Equal(session.Id, program.Talks[id].InSession));
        }
        foreach (var talk in program.Talks.Values)
        {
            Assert.True(talk.OwnSlot is null || talk.InSession is null);
            if (talk.InSession is { } id) Assert.Contains(talk.Id, program.Sessions[id].Talks);
        }
    });

    [Fact]
    public void A_slot_lasts_as_long_as_what_stands_in_it() => History.ForAll(history =>
    {
        Assert.All(history.Program.Talks.Values, talk => Assert.Equal(talk.Duration, history.Program.SlotOf(talk)?.Duration ?? talk.Duration));
        Assert.All(history.Program.Sessions.Values, session => Assert.Equal(session.Duration, session.Slot?.Duration ?? session.Duration));
    });

    [Fact]
    public void The_index_names_exactly_who_and_what_is_where() => History.ForAll(history =>
    {
        var program = history.Program;
        foreach (var room in program.Conference.Rooms)
        {
            Assert.Equal(
                [.. program.Talks.Values.Where(talk => talk.OwnSlot?.RoomId == room.Id).Select(talk => (Subject)talk.Id),
                    .. program.Sessions.Values.Where(session => session.Slot?.RoomId == room.Id).Select(session => (Subject)session.Id)],
                program.Index.In(room.Id).ToHashSet());
        }
        foreach (var person in program.People.Keys)
        {
            Assert.Equal(
                [.. program.Talks.Values.Where(talk => talk.Speakers.Contains(person)).Select(talk => (Subject)talk.Id),
                    .. program.Sessions.Values.Where(session => session.Chairs.Contains(person)).Select(session => (Subject)session.Id)],
                program.Index.PartsOf(person).ToHashSet());
        }
    });
}
