using System.Text;
using BackOffice.Formats.Spreadsheets;
using BackOffice.Formats.Tests.Importing;
using CsCheck;
using Xunit;

namespace BackOffice.Formats.Tests.Readers;

/// <summary>Whatever becomes of a file on its way here, it ends in a program that can be imported or in a refusal.</summary>
public sealed class DamagedFileProperties
{
    private const int Damages = 400;

    private static readonly byte[][] All = [.. Samples.All().Select(sample => sample.Bytes)];

    private static readonly Gen<byte[]> Piece = Gen.OneOf(
        Gen.Byte.Array[0, 8],
        Gen.OneOf(
            "\"", "{", "[", "}", "]", ",", "<", ">", "</event>", "<event>", "&", "&#xD800;", "\\ud800", "\0", "\n", "null", "-1", "99999999999999", "PT99999999999H", "9999-12-31T23:59:59+14:00", "0001-01-01T00:00:00-18:00", "\"id\":\"\",",
            "BEGIN:VEVENT\r\n", "END:VEVENT\r\n", ";TZID=Nowhere/Else:", "20220532T999999", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "\u00c3", ";", "10000:10000:10000:10000")
            .Select(Encoding.UTF8.GetBytes));

    private static readonly Gen<byte[]> Damaged =
        from file in Gen.Int[0, All.Length - 1]
        from cuts in Gen.Select(Gen.Double[0, 1], Gen.Int[0, 60], Piece, Gen.Int[0, 5]).Array[1, 8]
        select cuts.Aggregate(All[file], Damage);

    [Fact]
    public void Any_file_ends_in_a_program_or_a_refusal() => Gen.OneOf(Damaged, Gen.Byte.Array[0, 300]).Sample(
        bytes =>
        {
            Tables.Guess(bytes);
            switch (Files.Read(bytes))
            {
                case ReadResult.Read read:
                    Assert.All(read.Remarks, remark => Assert.InRange(remark.Line, 0, bytes.Length + 1));
                    Assert.Empty(Imports.Open.Import(read.Program).PlanFor(read.Program));
                    break;
                case ReadResult.Refused refused:
                    Assert.EndsWith(".", refused.Sentence, StringComparison.Ordinal);
                    break;
            }
        },
        iter: Damages);

    [Theory]
    [InlineData("[", 500_000)]
    [InlineData("{\"schedule\":", 100_000)]
    [InlineData("<schedule>", 200_000)]
    [InlineData("<schedule a='1' ", 200_000)]
    [InlineData("BEGIN:VCALENDAR\n", 300_000)]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\n no\n", 100_000)]
    [InlineData("BEGIN:VCALENDAR\nSUMMARY:x\nstray", 100_000)]
    [InlineData("title,room\n\"", 300_000)]
    [InlineData("title,room\na,b\n", 300_000)]
    [InlineData("title,room,,,,,,,,,,,,,", 300_000)]
    public void Files_made_to_hurt_do_not(string piece, int times) =>
        Assert.NotNull(Files.Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, times)))));

    [Theory]
    [InlineData("<p ", 100_000)]
    [InlineData("<a href=", 100_000)]
    [InlineData("<script>", 100_000)]
    [InlineData("**a", 100_000)]
    [InlineData("[a](http://", 100_000)]
    [InlineData("                    ", 100_000)]
    [InlineData("&amp;", 100_000)]
    public void Nor_do_texts_in_them(string piece, int times)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times)).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
        Files.Reading($"<schedule><day date='2022-05-18'><room name='A'><event id='1'><title>T</title><start>10:00</start><abstract>x{text}x</abstract></event></room></day></schedule>");
    }

    private static byte[] Damage(byte[] file, (double At, int Length, byte[] Piece, int How) cut)
    {
        var at = (int)(cut.At * file.Length);
        var to = Math.Min(file.Length, at + cut.Length);
        return cut.How switch
        {
            0 => [.. file[..at], .. cut.Piece, .. file[to..]],
            1 => file[..at],
            2 => [.. file[..to], .. file[at..]],
            3 => [.. file[..at], .. Enumerable.Repeat(file[at..to], 200).SelectMany(each => each), .. file[to..]],
            4 when at < file.Length => [.. file[..at], (byte)(file[at] ^ (1 << (cut.Length % 8))), .. file[(at + 1)..]],
            _ => [.. file[..at], .. cut.Piece, .. file[at..]],
        };
    }
}
