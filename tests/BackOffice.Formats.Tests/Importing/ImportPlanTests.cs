using BackOffice.Formats.Tests.Listing;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using NodaTime;
using Xunit;

namespace BackOffice.Formats.Tests.Importing;

public sealed class ImportPlanTests
{
    private static readonly ImportedProgram Day = Listing.Reading.Program(WholeDay.Text);

    [Fact]
    public void Everything_read_is_in_the_program_afterwards()
    {
        var program = Imports.Open.Import(Day);
        Assert.Equal(["Registration Desk", "Copper Hall"], program.Conference.Rooms.Select(room => room.Name));
        Assert.Equal((6, 4, 11), (program.People.Count, program.Sessions.Count, program.Talks.Count));
        var broths = program.Session("Broths & Soups");
        Assert.Equal(new Slot(program.Conference.Rooms[1].Id, Listing.Reading.At(13, 0), Duration.FromMinutes(75)), broths.Slot);
        Assert.Equal(Day.Sessions[2].Talks.Select(talk => talk.Title), broths.Talks.Select(id => program.Talk(id)!.Title));
        var knives = program.Talk("Knives without Fear: Chances and Dangers");
        Assert.Equal((null, null, TalkKind.Tutorial, false), (knives.OwnSlot, knives.InSession, knives.Kind, knives.TitleIsProvisional));
        Assert.Equal(["Radu Weiss", "Mila Ortega", "Ines Duarte", "Kofi Adair"], knives.Speakers.Select(id => program.Person(id)!.Name));
        Assert.All(broths.Talks, id => Assert.True(program.Talk(id)!.TitleIsProvisional));
    }

    [Fact]
    public void Importing_the_same_again_yields_no_commands() => Assert.Empty(Imports.Open.Import(Day).PlanFor(Day));

    [Fact]
    public void What_members_did_since_does_not_bring_things_back()
    {
        var program = Imports.Open.Import(Day);
        var (broths, knives, first) = (program.Session("Broths & Soups"), program.Talk("Knives without Fear: Chances and Dangers"), program.Talk(program.Session("Efficient Kitchens").Talks[0])!);
        program = program.Do(
            new MoveSession(broths.Id, new SlotRequest(broths.Slot!.RoomId, Listing.Reading.At(16, 0))),
            new MoveTalk(knives.Id, new Destination.OwnSlot(broths.Slot.RoomId, Listing.Reading.At(19, 0))),
            new RetitleTalk(first.Id, "Stoves in a Row"),
            new WithdrawTalk(program.Talk(broths.Talks[0])!.Id));
        Assert.Empty(program.PlanFor(Day));
    }

    [Fact]
    public void Only_what_is_new_is_added()
    {
        var before = Imports.Open.Import(Day);
        var more = Listing.Reading.Program(WholeDay.Text + "\n[ Copper Hall ]\nTrays are lighter than plates, which is why they are dropped more often.\nBreak: Tea Wed 31 Aug 03:00 p.m.\n[ copper hall ]");
        var plan = before.PlanFor(more);
        Assert.Equal(["AddSession", "AddTalk"], plan.Select(command => command.GetType().Name).Order());
        var after = before.Do([.. plan]);
        Assert.Equal(2, after.Session("Serving").Talks.Count);
        Assert.Equal(before.Session("Serving").Slot!.RoomId, after.Session("Tea").Slot!.RoomId);
    }

    [Fact]
    public void The_same_title_at_another_time_is_another_session()
    {
        var before = Imports.Open.Import(Listing.Reading.Program("Break: Coffee Wed 31 Aug 10:00\n[ Foyer ]"));
        Assert.IsType<AddSession>(Assert.Single(before.PlanFor(Listing.Reading.Program("Break: Coffee Thu 1 Sep 10:00\n[ Foyer ]"))));
    }

    [Fact]
    public void The_same_title_twice_in_a_file_is_two_things()
    {
        var program = Listing.Reading.Program("Break: Coffee\nBreak: Coffee\nTutorial: Ada Quill\nForks\nTutorial: Bo Reed\nForks");
        var after = Imports.Open.Import(program);
        Assert.Equal((2, 2), (after.Sessions.Count, after.Talks.Count));
        Assert.Empty(after.PlanFor(program));
    }

    [Fact]
    public void Rooms_and_people_that_are_there_are_used_and_what_was_empty_filled_in()
    {
        var before = Imports.Open.Do(
            new AddRoom("FOYER", RoomId: new(Guid.NewGuid())),
            new RegisterPerson("Ada Quill", PersonId: new(Guid.NewGuid())),
            new RegisterPerson("Bo Reed", "Oven", PersonId: new(Guid.NewGuid())));
        var after = before.Import(Listing.Reading.Program(
            "Tutorial: Ada Quill · Bo Reed Wed 31 Aug 09:00\n[ Foyer ]\nForks\nAll about forks.\nPRESENTERS: Ada Quill (Tern), Bo Reed (Loom)\nBio:\nAda Quill cooks."));
        Assert.Equal("FOYER", Assert.Single(after.Conference.Rooms).Name);
        Assert.Equal(
            [("Ada Quill", "Tern", "Ada Quill cooks."), ("Bo Reed", "Loom", ""), ("Bo Reed", "Oven", "")],
            after.People.Values.Select(person => (person.Name, person.Affiliation, person.Bio)).OrderBy(person => person));
        var forks = after.Talk("Forks");
        Assert.Equal(before.People.Values.Single(person => person.Name == "Ada Quill").Id, forks.Speakers[0]);
        Assert.Equal("Loom", after.Person(forks.Speakers[1])!.Affiliation);
        Assert.Equal(Duration.FromMinutes(180), forks.OwnSlot!.Duration);
    }

    [Fact]
    public void Texts_too_long_for_the_schedule_are_cut_so_that_no_command_is_refused()
    {
        var read = Listing.Reading.Read($"Oral: {new string('t', 900)}\nTutorial: Ada {new string('Q', 150)}\nForks\n{new string('x', 60_000)}\nPRESENTERS: Ada {new string('Q', 150)} ({new string('a', 900)})\nBio: {new string('y', 60_000)}\n");
        var program = Imports.Open.Import(read.Program);
        var (session, talk, person) = (Assert.Single(program.Sessions.Values), Assert.Single(program.Talks.Values), Assert.Single(program.People.Values));
        Assert.Equal((500, 50_000, 500, 50_000), (session.Title.Length, talk.Abstract.Length, person.Affiliation.Length, person.Bio.Length));
        Assert.Equal(3, read.Remarks.Count(remark => remark.Kind == RemarkKind.Dropped));
    }

    [Fact]
    public void A_session_with_more_talks_than_a_day_has_room_for_is_still_accepted() =>
        Assert.Equal(100, Assert.Single(Imports.Open.Import(Listing.Reading.Program("Oral: A\n" + string.Concat(Enumerable.Range(1, 100).Select(number => $"[ X ]\nTalk {number} is short.\n")))).Sessions.Values).Talks.Count);

    [Fact]
    public void A_plan_for_a_conference_that_is_not_open_yet_can_be_looked_at() =>
        Assert.NotEmpty(Schedule.Programs.Program.Empty.PlanFor(Day));
}
