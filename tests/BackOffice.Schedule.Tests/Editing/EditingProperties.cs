using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Editing;
using BackOffice.Schedule.Findings;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using BackOffice.Schedule.Time;
using CsCheck;
using NodaTime;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Editing;

/// <summary>What holds for plans and suggestions, whatever was done to the program before.</summary>
public sealed class EditingProperties
{
    private static readonly Subject[] Things = [Instruments, Weaving, Gyro, Kites, Looms, Moss, Dust];

    private static readonly Gen<IReadOnlyCollection<Subject>> Selected = Gen.Bool.Array[Things.Length]
        .Select(chosen => (IReadOnlyCollection<Subject>)[.. Things.Where((_, index) => chosen[index])]);

    private static readonly Gen<Duration> By = Gen.Int[-90, 90].Select(minutes => Duration.FromMinutes(minutes));

    [Fact]
    public void Every_plan_stands_in_the_program_it_was_made_for_and_changes_something() => History.ForAll(
        Gen.Select(Selected, By, Gen.Int[-1, 1], Gen.Int[0, Things.Length - 1], Gen.Int[0, Things.Length - 1]),
        (program, it) =>
        {
            var (selected, by, rooms, one, other) = it;
            var moment = Wednesday.At(new(10, 0)).Plus(by);
            PlanResult[] results =
            [
                ShiftThings.By(program, selected, by, rooms), ShiftAfter.By(program, moment, by), ShiftAfter.By(program, moment, by, Loft, Things[one]),
                SwapPlaces.Of(program, Things[one], Things[other]), FitSession.ToItsTalks(program, Instruments), MoveDay.To(program, Wednesday, Friday),
                WithdrawThings.Of(program, selected, rooms > 0), UnscheduleThings.Of(program, selected), RetrackTalks.Into(program, selected, Craft),
            ];
            foreach (var plan in results.OfType<PlanResult.Planned>().Select(result => result.Plan))
            {
                var rehearsal = plan.Rehearse(program);
                Assert.Null(rehearsal.Refusal);
                Assert.NotEmpty(rehearsal.Events);
                Assert.All(plan.Steps, step => Assert.Equal(program.VersionOf(step.Command.Touches[0].Subject), step.SeenVersion));
            }
        });

    [Fact]
    public void A_shift_and_the_opposite_shift_restore_every_place() => History.ForAll(Gen.Select(Selected, By), (program, it) =>
    {
        if (ShiftThings.By(program, it.Item1, it.Item2) is not PlanResult.Planned { Plan: var there }) return;
        var after = program.After(there);
        Assert.Equal(PlacesOf(program), PlacesOf(after.After(ShiftThings.By(after, it.Item1, -it.Item2).Plan())));
    });

    [Fact]
    public void A_swap_done_twice_restores_every_place() => History.ForAll(
        Gen.Select(Gen.Int[0, Things.Length - 1], Gen.Int[0, Things.Length - 1]),
        (program, it) =>
        {
            if (SwapPlaces.Of(program, Things[it.Item1], Things[it.Item2]) is not PlanResult.Planned { Plan: var there }) return;
            var after = program.After(there);
            Assert.Equal(PlacesOf(program), PlacesOf(after.After(SwapPlaces.Of(after, Things[it.Item1], Things[it.Item2]).Plan())));
        });

    [Fact]
    public void A_suggestion_causes_no_finding_and_overlaps_nothing_in_its_room() => History.ForAll(Gen.Int[0, Things.Length - 1], (program, which) =>
    {
        // What taking the thing away causes it causes wherever it goes.
        var without = Rehearsal.Of(program, Off(Things[which])).Program;
        foreach (var suggestion in Suggestions.For(program, Things[which]))
        {
            var rehearsal = Rehearsal.Of(program, suggestion.Command);
            Assert.Null(rehearsal.Refusal);
            Assert.DoesNotContain(Rehearsal.Of(without, suggestion.Command).Difference.Caused, finding => finding.Severity >= Severity.Warning);
            Assert.Equal(suggestion.Slot, SlotOf(rehearsal.Program, Things[which]));
            if (suggestion.To is Destination.InSession) continue;
            var neighbours = rehearsal.Program.Index.In(suggestion.Slot.RoomId).Where(thing => thing != Things[which] && TakesPlace(program, thing));
            Assert.DoesNotContain(neighbours, thing => SlotOf(rehearsal.Program, thing)!.Overlaps(suggestion.Slot));
        }
    });

    private static IReadOnlyList<Placement?> PlacesOf(Program program) =>
        [.. program.Talks.Values.OrderBy(talk => talk.Id.Value).Select(program.PlacementOf),
            .. program.Sessions.Values.OrderBy(session => session.Id.Value).Select(session => session.Slot is { } slot ? new Placement.OwnSlot(slot) : null)];

    private static ScheduleCommand Off(Subject thing) =>
        thing.Type == SubjectType.Talk ? new MoveTalk(new(thing.Id), null) : new MoveSession(new(thing.Id), null);

    private static Slot? SlotOf(Program program, Subject thing) =>
        thing.Type == SubjectType.Talk ? program.SlotOf(program.Talks[new(thing.Id)]) : program.Sessions[new(thing.Id)].Slot;

    private static bool TakesPlace(Program program, Subject thing) =>
        thing.Type == SubjectType.Talk ? program.Talks[new(thing.Id)].Status == Status.Active : program.Sessions[new(thing.Id)].Status == Status.Active;
}
