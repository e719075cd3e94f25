using BackOffice.Schedule.Talks;
using NodaTime;
using Xunit;

namespace BackOffice.Formats.Tests.Listing;

public sealed class WholeDayTests
{
    private static readonly ReadResult.Read Day = Reading.Read(WholeDay.Text);
    private static readonly ImportedProgram Program = Day.Program;

    [Fact]
    public void Everything_with_a_heading_is_a_session_or_a_talk() => Assert.Equal(
        [
            "session 1 Registration Badge Pick-up", "talk 2 Tutorial Tasting at Scale", "session 8 Oral Efficient Kitchens",
            "talk 14 InvitedTalk Learning from Leftovers", "talk 18 Tutorial LADLE-sim: Simulating a Whole Kitchen",
            "session 25 Oral Broths & Soups", "talk 34 Tutorial Knives without Fear: Chances and Dangers", "session 40 Oral Serving",
        ],
        Program.Sessions.Select(session => (session.Line, What: $"session {session.Line} {session.Kind} {session.Title}"))
            .Concat(Program.Talks.Select(talk => (talk.Line, What: $"talk {talk.Line} {talk.Kind} {talk.Title}")))
            .OrderBy(each => each.Line).Select(each => each.What));

    [Fact]
    public void Sessions_have_their_start_room_and_talks() => Assert.Equal(
        [
            (Reading.At(6, 30), "Registration Desk", 0), (Reading.At(8, 45), "Copper Hall", 2),
            (Reading.At(13, 0), "Copper Hall", 4), (Reading.At(14, 15), "Copper Hall", 1),
        ],
        Program.Sessions.Select(session => (session.Start!.Value, session.Room!, session.Talks.Count)));

    [Fact]
    public void The_year_is_found_from_the_weekday_and_said()
    {
        Assert.Equal((2022, new LocalDate(2022, 8, 31), new LocalDate(2022, 8, 31)), (Program.Year, Program.FirstDay, Program.LastDay));
        Assert.Contains(Day.Said(1, RemarkKind.Assumed), sentence => sentence.Contains("It is 2022", StringComparison.Ordinal));
    }

    [Fact]
    public void A_start_without_a_room_gets_one_named_after_the_heading() =>
        Assert.Contains(Day.Said(1, RemarkKind.Assumed), sentence => sentence.Contains("a room called “Registration Desk” was assumed", StringComparison.Ordinal));

    [Fact]
    public void Presenters_are_speakers_in_their_order_and_known_with_their_affiliations()
    {
        Assert.Equal(["Radu Weiss", "Mila Ortega", "Ines Duarte", "Kofi Adair"], Program.Talks[3].Speakers);
        Assert.Equal("Knives are feared for no good reason.", Program.Talks[3].Abstract);
        Assert.Equal(
            [("Hedda KRAKAU", ""), ("Bo Lindqvist", ""), ("Ines Duarte", "University of the Dunes"), ("Radu Weiss", "Tern Institute"), ("Mila Ortega", "Loom, Lisbon"), ("Kofi Adair", "Oven")],
            Program.People.Select(person => (person.Name, person.Affiliation)));
    }

    [Fact]
    public void The_bio_before_its_label_goes_to_the_speaker()
    {
        Assert.Equal("Leftovers are a record of what was planned badly, and this talk reads that record.", Program.Talks[1].Abstract);
        Assert.Equal("Bo Lindqvist is a cook at the Tern Institute. He keeps bees.", Program.People[1].Bio);
    }

    [Fact]
    public void A_heading_glued_to_a_line_is_split_off_and_said() =>
        Assert.Contains(Day.Said(18, RemarkKind.Assumed), sentence => sentence.Contains("glued", StringComparison.Ordinal));

    [Fact]
    public void Wrapped_lines_are_joined_and_paragraphs_kept_apart()
    {
        Assert.Equal(
            "Cooks have always tasted before they serve, and large kitchens are no exception to that habit at all.\n\n"
            + "A second paragraph says why this does not scale. Participants will get a chance to season and run a small tasting of their own.",
            Program.Talks[0].Abstract);
        Assert.Equal(
            "Modern kitchens rely on many hands and on a great many tools (e.g., ladles, whisks)-based work at stoves that stand close to each other as shown in the plan above.\n\n"
            + "Cooks move between them. We have built a detailed step-accurate simulator of all of their ways.",
            Program.Talks[2].Abstract);
    }

    [Fact]
    public void A_session_is_cut_where_the_next_one_starts_and_its_last_talk_with_it()
    {
        Assert.Equal([60, 40, 75, 20], Program.Sessions.Select(session => session.Duration.TotalMinutes));
        Assert.Equal([20, 20, 20, 15], Program.Sessions[2].Talks.Select(talk => talk.Duration.TotalMinutes));
        Assert.Contains(Day.Said(25, RemarkKind.Assumed), sentence => sentence.Contains("from 80 to 75 minutes", StringComparison.Ordinal));
        Assert.Contains(Day.Said(32, RemarkKind.Assumed), sentence => sentence.Contains("cut to 15 minutes", StringComparison.Ordinal));
    }

    [Fact]
    public void Talks_in_sessions_are_called_after_their_opening_for_now()
    {
        var talks = Program.Sessions.SelectMany(session => session.Talks).ToList();
        Assert.All(talks, talk => Assert.True(talk.TitleIsProvisional && talk.Title.Length <= 80 && talk.Title.EndsWith('…') && talk.Kind == TalkKind.Oral));
        Assert.Equal("Finding the best arrangement of stoves is key to lower cost and to a higher…", talks[0].Title);
        Assert.All(Program.Talks, talk => Assert.False(talk.TitleIsProvisional));
    }

    [Fact]
    public void What_has_no_start_is_unscheduled_which_is_said()
    {
        Assert.All(Program.Talks, talk => Assert.Null(talk.Start));
        Assert.All(Program.Talks, talk => Assert.Contains("No start is given: it is unscheduled.", Day.Said(talk.Line, RemarkKind.Assumed)));
    }

    [Fact]
    public void Small_damage_is_mended_and_said()
    {
        var talks = Program.Sessions.SelectMany(session => session.Talks).ToList();
        Assert.EndsWith("built for guests.\n\nIn this work, we arrange stoves.", talks[0].Abstract, StringComparison.Ordinal);
        Assert.Single(Day.Said(11, RemarkKind.Assumed));
        Assert.Contains("87% faster", talks[4].Abstract, StringComparison.Ordinal);
        Assert.Single(Day.Said(31, RemarkKind.Assumed));
        Assert.Single(Day.Said(12, RemarkKind.Incomplete));
        Assert.Contains("Conference tutorial page available here.", Assert.Single(Day.Said(38, RemarkKind.Dropped)), StringComparison.Ordinal);
        Assert.Single(Day.Said(9, RemarkKind.Assumed));
    }

    [Fact]
    public void Reading_is_a_function_of_the_text() => Assert.Equal(Day, Reading.Read(WholeDay.Text));
}
