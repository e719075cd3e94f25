using BackOffice.Formats.Csv;
using Xunit;

namespace BackOffice.Formats.Tests.Csv;

public sealed class CsvRowTests
{
    [Fact]
    public void Cells_stand_between_commas_and_a_row_ends_with_its_line() => Assert.Equal("a,,ü\r\n", CsvRow.Of("a", null, "ü"));

    [Theory]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"moss\"", "\"say \"\"moss\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    public void A_cell_that_needs_it_is_quoted(string cell, string written) => Assert.Equal($"{written}\r\n", CsvRow.Of(cell));

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+44", "'+44")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("a=1", "a=1")]
    public void What_a_spreadsheet_would_run_is_a_text(string cell, string written) => Assert.Equal($"{written}\r\n", CsvRow.Of(cell));
}
