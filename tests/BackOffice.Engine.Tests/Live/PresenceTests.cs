using System.Text;
using BackOffice.Engine.Live;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using NodaTime;
using Xunit;

namespace BackOffice.Engine.Tests.Live;

/// <summary>Colours, soft holds, and presence on its way between nodes.</summary>
public sealed class PresenceTests
{
    private static readonly Subject Moss = new TalkId(Guid.NewGuid());
    private static readonly Subject Gyro = new TalkId(Guid.NewGuid());

    [Fact]
    public void A_member_has_the_same_colour_each_time_they_come_in_alone() =>
        Assert.All(Enumerable.Range(0, 50).Select(it => $"Member {it}"), name => Assert.Equal(MemberColours.For(name, []), MemberColours.For(name, [])));

    [Fact]
    public void The_first_ten_members_have_ten_colours()
    {
        var present = new List<Presence>();
        foreach (var number in Enumerable.Range(1, 10)) present.Add(Called($"Member {number}", MemberColours.For($"Member {number}", present)));
        Assert.Equal(MemberColours.Names.Order(), present.Select(it => it.Colour).Order());
    }

    [Fact]
    public void The_eleventh_shares_the_colour_of_their_name()
    {
        var present = MemberColours.Names.Select((colour, index) => Called($"Member {index}", colour)).ToList();
        Assert.Equal(MemberColours.For("Zoe", []), MemberColours.For("Zoe", present));
    }

    [Fact]
    public void A_members_second_window_has_the_colour_of_the_first() =>
        Assert.Equal("who-7", MemberColours.For("Ana", [Called("Ana", "who-7"), Called("Bo", "who-1")]));

    [Fact]
    public void Who_has_lifted_a_thing_holds_its_placement_and_nothing_else()
    {
        var bo = Called("Bo") with { State = new() { Lifted = [Moss] } };
        Assert.Equal(bo, SoftHold.OnPlacement([Called("Ana"), bo], "Ana", Moss));
        Assert.Null(SoftHold.OnPlacement([bo], "Ana", Gyro));
        Assert.Null(SoftHold.On([bo], "Ana", new(Moss, Facet.Title)));
    }

    [Fact]
    public void Who_edits_sides_of_things_holds_those_sides()
    {
        var bo = Called("Bo") with { State = new() { Editing = [new(Moss, Facet.Title), new(Moss, Facet.Links)] } };
        Assert.Equal(bo, SoftHold.On([bo], "Ana", new(Moss, Facet.Title)));
        Assert.Equal(bo, SoftHold.On([bo], "Ana", new(Moss, Facet.Links)));
        Assert.Null(SoftHold.On([bo], "Ana", new(Moss, Facet.Abstract)));
        Assert.Null(SoftHold.On([bo], "Ana", new(Gyro, Facet.Title)));
        Assert.Null(SoftHold.OnPlacement([bo], "Ana", Moss));
    }

    [Fact]
    public void Nobody_is_held_up_by_themselves_in_whichever_window()
    {
        var ana = Called("Ana") with { State = new() { Editing = [new(Moss, Facet.Title)], Lifted = [Moss] } };
        Assert.Null(SoftHold.On([ana], "Ana", new(Moss, Facet.Title)));
        Assert.Null(SoftHold.OnPlacement([ana], "Ana", Moss));
    }

    [Fact]
    public void What_a_node_says_is_what_another_reads()
    {
        var (node, conference, seat) = (Guid.NewGuid(), new ConferenceId(Guid.NewGuid()), new SeatId(Guid.NewGuid()));
        var state = new PresenceState
        {
            Page = "timetable",
            Day = new LocalDate(2027, 5, 20),
            Open = new SessionId(Guid.NewGuid()),
            Selected = [.. Enum.GetValues<SubjectType>().Select(type => new Subject(type, Guid.NewGuid()))],
            Lifted = [Moss],
            Editing = [new(Gyro, Facet.Abstract), new(Moss, Facet.Title)],
        };
        PresenceMessage[] messages =
        [
            new PresenceMessage.Hello(node), new PresenceMessage.Farewell(node), new PresenceMessage.Left(node, conference, seat),
            new PresenceMessage.Here(node, conference, new(seat, "Zoë “Z”", "who-3", state)), new PresenceMessage.Here(node, conference, new(seat, "Bo", "who-1", PresenceState.Empty)),
        ];
        Assert.Equal(messages, messages.Select(it => PresenceJson.Read(PresenceJson.Write(it))!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("""{"t":"a word of a later version","n":"5f0c7d0e-0000-4000-8000-000000000000"}""")]
    [InlineData("""{"t":"here","n":"5f0c7d0e-0000-4000-8000-000000000000"}""")]
    [InlineData("""{"t":"here","n":"5f0c7d0e-0000-4000-8000-000000000000","m":"Bo","k":"who-1","o":"z1"}""")]
    [InlineData("""{"t":"here","n":"5f0c7d0e-0000-4000-8000-000000000000","m":"Bo","k":"who-1","e":["t1title"]}""")]
    [InlineData("""{"t":"here","n":"5f0c7d0e-0000-4000-8000-000000000000","m":"Bo","k":"who-1","d":"tomorrow"}""")]
    public void What_is_not_understood_is_nothing(string payload) => Assert.Null(PresenceJson.Read(payload));

    [Fact]
    public void The_most_that_can_be_said_of_somebody_fits_into_a_notification()
    {
        var many = Enumerable.Range(0, 600).Select(_ => (Subject)new TalkId(Guid.NewGuid())).ToValueList();
        var state = new PresenceState { Page = new('\u0001', 500), Day = LocalDate.MaxIsoValue, Open = Moss, Selected = many, Lifted = many, Editing = Enumerable.Repeat(new FieldEdit(Moss, new string('\u0001', 500)), 20).ToValueList() };
        var most = new PresenceMessage.Here(Guid.NewGuid(), new(Guid.NewGuid()), new(new(Guid.NewGuid()), new('\u0001', 100), "who-10", state.Bounded()));
        Assert.InRange(Encoding.UTF8.GetByteCount(PresenceJson.Write(most)), PresenceState.MostNamed * 2 * 32, 7999);
    }

    private static Presence Called(string name, string colour = "who-1") => new(new SeatId(Guid.NewGuid()), name, colour, PresenceState.Empty);
}
