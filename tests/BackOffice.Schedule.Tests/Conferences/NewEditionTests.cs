using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Findings;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Tests.Testing;
using NodaTime;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Conferences;

/// <summary>Last year again: rooms, tracks, policies, and what else is wanted of another conference.</summary>
public sealed class NewEditionTests
{
    private static readonly Program Last = World.After(
        new RoomRetired(World.Conference, Loft), new RuleSeverityChanged(World.Conference, "no-chair", Severity.Warning, Severity.Error), new PersonErased(Dov));

    private static readonly NewEdition Next = new("crafts-2023", "Crafts 2023", new LocalDate(2023, 5, 24));

    [Fact]
    public void Rooms_tracks_days_and_policies_come_along_and_nothing_else()
    {
        var program = Opened(Next);
        Assert.Equal(
            ("crafts-2023", "Europe/Lisbon", new LocalDate(2023, 5, 24), new LocalDate(2023, 5, 26)),
            (program.Conference.Slug, program.Conference.TimeZone, program.Conference.FirstDay, program.Conference.LastDay));
        Assert.Equal(["Dome"], program.Conference.Rooms.Select(it => it.Name));
        Assert.Equal([("Craft", "indigo"), ("Lore", "teal")], program.Conference.Tracks.Select(it => (it.Name, it.Color)));
        Assert.Equal(new RuleSeverity("no-chair", Severity.Error), Assert.Single(program.Conference.Severities));
        Assert.Equal((0, 0, 0), (program.People.Count, program.Sessions.Count, program.Talks.Count));
        Assert.NotEqual(Last.Conference.Rooms[0].Id, program.Conference.Rooms[0].Id);
    }

    [Fact]
    public void Sessions_stand_empty_on_the_same_day_of_the_conference_with_those_who_chair_them()
    {
        var program = Opened(Next with { WithPeople = true, WithSessions = true });
        Assert.Equal(["Ada Quill", "Bo Marten", "Cleo Vant"], program.People.Values.Select(it => it.Name).Order());
        var session = program.Sessions.Values.Single(it => it.Title == "Instruments");
        Assert.Equal((new LocalDateTime(2023, 5, 24, 9, 0), 0), (session.Slot!.Start, session.Talks.Count));
        Assert.Equal("Ada Quill", program.Person(session.Chairs.Single())!.Name);
        Assert.Null(program.Sessions.Values.Single(it => it.Title == "Weaving").Slot);
        Assert.All(Opened(Next with { WithSessions = true }).Sessions.Values, it => Assert.Empty(it.Chairs));
    }

    private static Program Opened(NewEdition next)
    {
        var program = Program.Empty;
        foreach (var command in next.Plan(Last, Guid.NewGuid)) program = new Scenario(program).When(command).Decision is Decision.Accepted { Events: var events } ? program.Apply(1, events) : throw new InvalidOperationException($"{command}");
        return program;
    }
}
