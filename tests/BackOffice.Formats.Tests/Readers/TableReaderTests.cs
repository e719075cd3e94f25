using System.Text;
using BackOffice.Formats.Spreadsheets;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using NodaTime;
using Xunit;

namespace BackOffice.Formats.Tests.Readers;

/// <summary>What people keep programs in when they have nothing else.</summary>
public sealed class TableReaderTests
{
    [Fact]
    public void A_sheet_comes_in_by_its_headings()
    {
        var read = Files.Reading(Samples.Sheet);
        var kites = read.Talk("Kites in still air");
        Assert.Equal(
            (TalkKind.InvitedTalk, "Dome", new LocalDateTime(2022, 5, 18, 9, 0), Duration.FromMinutes(45), "Ada Quill, Bo Marten"),
            (kites.Kind, kites.Room, kites.Start, kites.Duration, read.Speakers(kites)));
        Assert.Equal("Guild of Lisbon", read.Program.People[0].Affiliation);
        Assert.Equal((new LocalDateTime(2022, 5, 18, 10, 0), Duration.FromMinutes(20), 3), (read.Talk("A \"quoted\" title").Start, read.Talk("A \"quoted\" title").Duration, read.Talk("A \"quoted\" title").Line));
        Assert.Equal((SessionKind.Break, Duration.FromHours(1)), (read.Program.Sessions[0].Kind, read.Program.Sessions[0].Duration));
    }

    [Fact]
    public void A_workbook_comes_in_too()
    {
        var read = Files.Reading(Samples.Book);
        var kites = read.Talk("Kites in still air");
        Assert.Equal(("Dome", new LocalDateTime(2022, 5, 18, 9, 0), Duration.FromMinutes(45), "Ada Quill, Bo Marten"), (kites.Room, kites.Start, kites.Duration, read.Speakers(kites)));
        Assert.Equal("Columns that were left out: “Notes”.", read.Said(1));
        Assert.Null(read.Talk("Moss").Start);
    }

    [Fact]
    public void What_the_columns_are_is_guessed_for_somebody_to_confirm()
    {
        var guess = Assert.IsType<TableGuess.Guessed>(Tables.Guess(Samples.Book));
        Assert.Equal(["Title", "Speaker", "Start", "End", "Room", "Notes"], guess.Headings);
        Assert.Equal(new ColumnMapping(Title: 0, Speakers: 1, Start: 2, End: 3, Room: 4), guess.Mapping);
        Assert.Equal(("Kites in still air", 2, "bring string"), (guess.FirstRows[0][0], guess.Rows, guess.FirstRows[0][5]));
    }

    [Fact]
    public void What_the_member_says_of_the_columns_counts()
    {
        var text = Encoding.UTF8.GetBytes("Wer,Was,Title\nAda Quill/Bo Marten,Kites,ignored\n");
        var read = Assert.IsType<ReadResult.Read>(ProgramFile.Read(text, Files.Options with { Columns = new(Title: 1, Speakers: 0, SpeakerSeparator: "/"), Format = FileFormat.Csv }));
        Assert.Equal("Ada Quill, Bo Marten", read.Speakers(read.Talk("Kites")));
        Assert.Equal("Columns that were left out: “Title”.", read.Said(1));
    }

    [Fact]
    public void What_has_the_same_columns_in_row_after_row_is_a_table_whatever_stands_over_them()
    {
        var table = "Ref;Rzecz;Kto;Gdzie;Notka\nR1;Kites;Ada Quill;Dome;\nR2;Owls;Bo Marten;Loft;late\nR3;Moss;;Loft;\n"u8.ToArray();
        Assert.Equal(FileFormat.Csv, FileFormats.Recognise(table));
        Assert.Null(Assert.IsType<TableGuess.Guessed>(Tables.Guess(table)).Mapping.Title);
        Assert.Equal(FileFormat.Listing, FileFormats.Recognise("Oral: Broths, Soups, Stews, Stocks\n[ Hall ]\nOnions, leeks, carrots, thyme\nThey are cut, fried, boiled, eaten, and cut again.\n"u8.ToArray()));
    }

    [Fact]
    public void Without_a_title_nothing_is_guessed()
    {
        var refused = Assert.IsType<ReadResult.Refused>(ProgramFile.Read("a,b\n1,2\n"u8.ToArray(), Files.Options with { Format = FileFormat.Csv }));
        Assert.Equal(("No column of this table is known to be the title; say which one is.", 1), (refused.Sentence, refused.Line));
    }

    [Fact]
    public void Talks_that_name_a_session_make_it_up()
    {
        var read = Files.Reading("Title,Session,Room,Start,Duration\nKites,Air,Dome,2022-05-18 09:20,30\nGyros,Air,Dome,2022-05-18 09:00,20\nMoss,,Loft,2022-05-18 09:00,20\n");
        var air = Assert.Single(read.Program.Sessions);
        Assert.Equal(("Air", new LocalDateTime(2022, 5, 18, 9, 0), Duration.FromMinutes(50)), (air.Title, air.Start, air.Duration));
        Assert.Equal(["Gyros", "Kites"], air.Talks.Select(talk => talk.Title));
        Assert.Equal("Moss", Assert.Single(read.Program.Talks).Title);
        Assert.Equal("The table has no row for the session “Air”; it was made of the 2 talks that name it.", read.Said(3));
    }

    [Theory]
    [InlineData("18/05/2022,9:00 AM")]
    [InlineData("\"Wednesday, 18 May 2022\",09.00")]
    [InlineData("\"May 18, 2022\",9h00")]
    [InlineData("2022-05-18,09:00:00")]
    [InlineData(",18.5.2022 9:00")]
    [InlineData(",2022-05-18T09:00:00+01:00")]
    public void Days_and_times_are_read_as_people_write_them(string cells) =>
        Assert.Equal(new LocalDateTime(2022, 5, 18, 9, 0), Files.Reading($"Date,Start,Title\n{cells},Kites\n").Talk("Kites").Start);

    [Fact]
    public void Which_of_two_numbers_is_the_month_is_told_from_the_others_or_said()
    {
        Assert.Equal(new LocalDate(2022, 5, 6), Files.Reading("Date,Start,Title\n5/6/2022,9:00,Kites\n5/18/2022,9:00,Moss\n").Talk("Kites").Start!.Value.Date);
        var open = Files.Reading("Date,Start,Title\n5/6/2022,9:00,Kites\n");
        Assert.Equal(new LocalDate(2022, 6, 5), open.Talk("Kites").Start!.Value.Date);
        Assert.Contains("The day was taken to stand before the month.", open.Said(2), StringComparison.Ordinal);
    }
}
