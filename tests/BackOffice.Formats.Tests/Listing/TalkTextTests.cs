using BackOffice.Formats.Listing;
using Xunit;

namespace BackOffice.Formats.Tests.Listing;

public sealed class TalkTextTests
{
    private const string Long = "Spoons are bent by those who stir too hard, and this talk shows with many pictures how a spoon that was bent once bends again, in the same place, within a week at most.";

    [Fact]
    public void In_a_session_a_short_line_before_a_paragraph_is_the_title()
    {
        var read = Reading.Read($"Oral: A\n[ X ]\nWhy Spoons Bend\n{Long}\n[ X ]\n{Long}");
        var talks = Assert.Single(read.Program.Sessions).Talks;
        Assert.Equal([("Why Spoons Bend", false, Long), ("Spoons are bent by those who stir too hard…", true, Long)], talks.Select(talk => (talk.Title, talk.TitleIsProvisional, talk.Abstract)));
        Assert.Single(read.Said(3, RemarkKind.Assumed));
    }

    [Fact]
    public void A_wrapped_abstract_does_not_begin_with_a_title()
    {
        var talk = Assert.Single(Reading.OneSession("Oral: A\n[ X ]\nSpoons are bent by those who stir too hard, as every\nBaker in town could tell you if you asked.").Talks);
        Assert.Equal((true, "Spoons are bent by those who stir too hard, as every Baker in town could tell you if you asked."), (talk.TitleIsProvisional, talk.Abstract));
    }

    [Fact]
    public void A_talk_with_a_heading_and_no_text_is_called_after_its_speakers()
    {
        var talk = Reading.OneTalk("Tutorial: Ada Quill · Bo Reed");
        Assert.Equal(("Tutorial by Ada Quill, Bo Reed", true, ""), (talk.Title, talk.TitleIsProvisional, talk.Abstract));
    }

    [Fact]
    public void Room_lines_that_repeat_and_ones_without_text_make_no_talks()
    {
        var read = Reading.Read($"Oral: A\n[ X ]\n[ x ]\n{Long}\n[ X ]\n\n[ Y ]\n{Long}\nTutorial: Ada Quill\n[ Z ]\n[ Z ]\nForks");
        Assert.Equal([3, 7], Assert.Single(read.Program.Sessions).Talks.Select(talk => talk.Line));
        Assert.Single(read.Said(2, RemarkKind.Assumed));
        Assert.Single(read.Said(5, RemarkKind.Dropped));
        Assert.Contains("“Y”", Assert.Single(read.Said(7, RemarkKind.NotUnderstood)), StringComparison.Ordinal);
        Assert.Single(read.Said(11, RemarkKind.Assumed));
        Assert.Equal(["X", "Z"], read.Program.Rooms);
    }

    [Fact]
    public void Text_under_a_session_before_any_room_line_is_dropped_and_said() =>
        Assert.Single(Reading.Read("Social: Dance\nBring shoes.").Said(2, RemarkKind.Dropped));

    [Fact]
    public void Presenters_that_wrap_or_are_new_or_unreadable_are_dealt_with()
    {
        var read = Reading.Read("Tutorial: Ada Quill\nForks\nPresenters: Ada Quill (Tern\nInstitute),\nBo Reed\nTutorial: Cy Moss\nKnives\nSpeakers: to be announced in 2 weeks");
        Assert.Equal([("Ada Quill", "Tern Institute"), ("Bo Reed", ""), ("Cy Moss", "")], read.Program.People.Select(person => (person.Name, person.Affiliation)));
        Assert.Equal(["Ada Quill", "Bo Reed"], read.Program.Talks[0].Speakers);
        Assert.Equal(("", "Speakers: to be announced in 2 weeks"), (read.Program.Talks[0].Abstract, read.Program.Talks[1].Abstract));
        Assert.Single(read.Said(8, RemarkKind.NotUnderstood));
    }

    [Fact]
    public void Who_is_named_twice_is_one_person_unless_affiliations_tell_them_apart()
    {
        var program = Reading.Program(
            "Tutorial: Ada Quill\nA\nPRESENTERS: Ada Quill (Tern)\nInvited Talk: Ada Quill\nB\nTutorial: Bo Reed\nC\nPRESENTERS: Bo Reed (Loom), Ada Quill (Oven)");
        Assert.Equal([("Ada Quill", "Tern"), ("Bo Reed", "Loom"), ("Ada Quill", "Oven")], program.People.Select(person => (person.Name, person.Affiliation)));
        Assert.Equal(program.Talks[0].Speakers, program.Talks[1].Speakers);
        Assert.NotEqual(program.People[0].Key, program.People[2].Key);
    }

    [Theory]
    [InlineData("All about soup.\nBio: Ada Quill cooks.")]
    [InlineData("All about soup.\nBio:\nAda Quill cooks.")]
    [InlineData("All about soup.\nAda Quill cooks.")]
    [InlineData("All about soup.\nAda Quill cooks.\nBio :")]
    public void A_bio_is_told_from_the_abstract_wherever_its_label_is(string text)
    {
        var program = Reading.Program($"Invited Talk: Ada Quill\nSoup\n{text}");
        Assert.Equal(("All about soup.", "Ada Quill cooks."), (Assert.Single(program.Talks).Abstract, Assert.Single(program.People).Bio));
    }

    [Fact]
    public void Bios_of_several_speakers_go_to_each_and_one_that_names_none_stays()
    {
        var read = Reading.Read("Tutorial: Ada Quill · Bo Reed\nA\nAll.\nBio:\nBo Reed sews.\nAda Quill cooks.\nTutorial: Cy Moss · Di Holm\nB\nAll.\nBio:\nBoth of them sing.");
        Assert.Equal(["Ada Quill cooks.", "Bo Reed sews.", "", ""], read.Program.People.Select(person => person.Bio));
        Assert.Equal("All.\n\nBoth of them sing.", read.Program.Talks[1].Abstract);
        Assert.Single(read.Said(11, RemarkKind.NotUnderstood));
    }

    [Theory]
    [InlineData("Soups cool. They do.", "Soups cool. They do")]
    [InlineData("Soups of all kinds cool from the rim. This is about why.", "Soups of all kinds cool from the rim…")]
    [InlineData("Whoever has cooked for more than a dozen of people knows that salt, once it is in, is in.", "Whoever has cooked for more than a dozen of people knows that salt…")]
    [InlineData("Whoever has cooked for more than a dozen people knows this, which helps nobody who never did.", "Whoever has cooked for more than a dozen people knows this…")]
    [InlineData("Soupsoupsoupsoupsoupsoupsoupsoupsoupsoupsoupsoupsoupsoupsoupsoupsoupsoupsoupsoupsoupsoup", "Soupsoupsoupsoupsoupsoupsoupsoupsoupsoupsoupsoupsoupsoupsoupsoupsoupsoupsoupso…")]
    public void A_provisional_title_is_the_opening_cut_where_it_reads_well(string text, string title)
    {
        Assert.Equal(title, ProvisionalTitle.From(text));
        Assert.True(title.Length <= ProvisionalTitle.Longest);
    }

    [Theory]
    [InlineData("We use torch.Tensor(x) and node.js here", 1)]
    [InlineData("It ends here.Then it goes on.", 2)]
    [InlineData("See example.Org/path or A.Smith for more", 1)]
    [InlineData("Written by M.Sc.Smith et al.", 1)]
    public void A_paragraph_is_begun_only_between_sentences(string text, int paragraphs) =>
        Assert.Equal(paragraphs, Mending.Of([new Line(1, text)], new Remarks()).Count);

    [Fact]
    public void Control_characters_are_left_out_and_halves_of_characters_replaced()
    {
        var read = Reading.Read("Tutorial: Ada Quill\r\nSo\u0001up\u0000s\rAbout\u00A0 \tsoup \ud83c.\u2028\uFEFFMore.");
        Assert.Equal(("Soups", "About soup \uFFFD.\n\nMore."), (Assert.Single(read.Program.Talks).Title, read.Program.Talks[0].Abstract));
        Assert.Contains("3 in all", Assert.Single(read.Said(2, RemarkKind.Dropped)), StringComparison.Ordinal);
    }
}
