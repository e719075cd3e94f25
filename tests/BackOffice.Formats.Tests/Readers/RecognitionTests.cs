using System.Text;
using Xunit;

namespace BackOffice.Formats.Tests.Readers;

public sealed class RecognitionTests
{
    [Fact]
    public void Every_format_is_told_by_what_is_in_the_file() =>
        Assert.All(Samples.All(), sample =>
        {
            Assert.Equal(sample.Format, FileFormats.Recognise(sample.Bytes));
            Assert.Equal(sample.Format, Files.Reading(sample.Bytes).Format);
        });

    [Theory]
    [InlineData("<html><body>Not found</body></html>")]
    [InlineData("{\"error\": \"Not found\"}")]
    public void What_is_no_program_is_refused_with_what_is_read_here(string text)
    {
        Assert.Null(FileFormats.Recognise(Encoding.UTF8.GetBytes(text)));
        Assert.Contains("in no format that is read here", Files.Refusal(text).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_damaged_is_refused_with_the_line()
    {
        Assert.Equal(3, Files.Refusal("{\"schedule\": {\n\"conference\": {\n\"title\" \"x\"}}}").Line);
        Assert.Equal(2, Files.Refusal("<schedule>\n<day></room></schedule>").Line);
    }

    [Fact]
    public void Document_types_are_not_read() =>
        Assert.Equal("XML with a document type is not read.", Files.Refusal("<!DOCTYPE schedule [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><schedule><version>&x;</version></schedule>").Sentence);

    [Fact]
    public void A_workbook_that_unpacks_to_more_than_anybody_needs_is_refused()
    {
        var bomb = Workbooks.Zip(("xl/worksheets/sheet1.xml", new string('a', 51 * 1024 * 1024)));
        Assert.True(bomb.Length < 1024 * 1024);
        Assert.Contains("unpacks to more than 50 MB", Assert.IsType<ReadResult.Refused>(Files.Read(bomb)).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sender_may_know_better() =>
        Assert.Equal(
            FileFormat.Csv,
            Assert.IsType<ReadResult.Read>(ProgramFile.Read("A,B\nKites,Dome\n"u8.ToArray(), Files.Options with { Format = FileFormat.Csv, Columns = new(Title: 0, Room: 1) })).Format);
}
