using BackOffice.Formats.Listing;
using BackOffice.Formats.Tests.Importing;
using CsCheck;
using Xunit;

namespace BackOffice.Formats.Tests.Listing;

public sealed class ListingProperties
{
    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.String,
        Gen.OneOf(
            "Oral: ", "Tutorial:", "Bio :", "Invited Talk: Ada Quill", "[ Hall ]", "[", "]", "\n", "\n\n", "\r\n", "…", ".", ":", " ", "-", "\\%", "PRESENTERS:", "(", ")",
            "Wed 31 Aug 08:45 a.m.", "Fri 30 Feb 99:99", "31 Aug 2022 23:59", "available here.", "Ada Quill · Bo Reed", "the end.Then more", "\0", "\ud83c", "\u2028"));

    private static readonly Gen<string> Mutated =
        from cuts in Gen.Select(Gen.Int[0, WholeDay.Text.Length], Gen.Int[0, 40], Piece).Array[1, 12]
        select cuts.Aggregate(WholeDay.Text, (text, cut) =>
        {
            var at = Math.Min(cut.Item1, text.Length);
            return text[..at] + cut.Item3 + text[Math.Min(text.Length, at + cut.Item2)..];
        });

    [Fact]
    public void Any_text_is_read_or_refused_and_what_is_read_can_be_imported() =>
        Gen.OneOf(Gen.String, Piece.Array[0, 60].Select(string.Concat), Mutated).Sample(text =>
        {
            if (ListingReader.Read(text, new(Reading.Today)) is not ReadResult.Read read) return;
            Assert.All(read.Remarks, remark => Assert.InRange(remark.Line, 1, text.Length + 1));
            Assert.Empty(Imports.Open.Import(read.Program).PlanFor(read.Program));
        });

    [Fact]
    public void What_a_writer_of_listings_wrote_is_read_back() => ListingPrograms.All.Sample(program =>
    {
        var (text, written) = ListingWriter.Write(program);
        Assert.Equal(written, Reading.Program(text));
    });

    [Fact]
    public void Any_bytes_are_text_or_refused() => Gen.Byte.Array[0, 200].Sample(bytes =>
    {
        if (TextInput.From(bytes) is TextResult.Text text) ListingReader.Read(text.Value, new(Reading.Today));
    });

    [Theory]
    [InlineData("x.Oral: y ", 200_000)]
    [InlineData("Oral: x Wed 31 Aug 08:45 a.m.\n[ A ]\nfoo\n", 100_000)]
    [InlineData("a:b. Xy ", 500_000)]
    [InlineData("Bio :Tutorial: Ada Quill\nPRESENTERS: Ada Quill (", 100_000)]
    [InlineData("[ A ]\n", 500_000)]
    [InlineData("Wed 31 Aug 08:45 ", 200_000)]
    public void Texts_made_to_hurt_end_in_a_result_or_a_refusal(string piece, int times)
    {
        var text = "Tutorial: Ada Quill\nSpoons\n" + string.Concat(Enumerable.Repeat(piece, times));
        switch (ListingReader.Read(text, new(Reading.Today)))
        {
            case ReadResult.Read read: Assert.NotEmpty(read.Program.Talks); break;
            case ReadResult.Refused refused: Assert.Contains($"{ListingReader.MostThings} are the most", refused.Sentence, StringComparison.Ordinal); break;
        }
    }
}
