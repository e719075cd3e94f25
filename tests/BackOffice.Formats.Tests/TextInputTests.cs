using System.Text;
using Xunit;

namespace BackOffice.Formats.Tests;

public sealed class TextInputTests
{
    private static string Refusal(TextResult result) => Assert.IsType<TextResult.Refused>(result).Sentence;

    private static string Value(TextResult result) => Assert.IsType<TextResult.Text>(result).Value;

    [Fact]
    public void Text_in_utf8_is_taken_with_or_without_a_mark()
    {
        Assert.Equal("Süße", Value(TextInput.From("Süße"u8)));
        Assert.Equal("Süße", Value(TextInput.From([0xEF, 0xBB, 0xBF, .. "Süße"u8])));
    }

    [Fact]
    public void Text_in_utf16_is_taken_where_a_mark_says_so()
    {
        Assert.Equal("Süße", Value(TextInput.From([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Süße")])));
        Assert.Equal("Süße", Value(TextInput.From([.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes("Süße")])));
    }

    [Fact]
    public void Other_bytes_are_read_as_windows_1252_and_the_line_is_said()
    {
        var text = Assert.IsType<TextResult.Text>(TextInput.From([.. "one\ntwo "u8, 0x93, 0xFC, 0x94]));
        Assert.Equal("one\ntwo “ü”", text.Value);
        Assert.Equal((2, RemarkKind.Assumed), (Assert.Single(text.Remarks).Line, text.Remarks[0].Kind));
    }

    [Fact]
    public void Nothing_at_all_is_refused()
    {
        Assert.Equal("The file is empty.", Refusal(TextInput.From([])));
        Assert.Equal("The file is empty.", Refusal(TextInput.From(" \r\n"u8)));
    }

    [Fact]
    public void Binary_files_are_refused()
    {
        Assert.Equal("The file is binary, not text.", Refusal(TextInput.From([0x7F, 0x45, 0x4C, 0x46, 0, 0, 1])));
        Assert.Equal("The file is binary, not text.", Refusal(TextInput.From([0xFF, 0xFE, 0x41, 0, 0, 0])));
        Assert.Equal("The file is binary, not text.", Refusal(TextInput.From([.. "abc"u8, 1, 2, 3])));
    }

    [Fact]
    public async Task A_stream_that_is_too_large_is_refused_before_it_is_read()
    {
        using var large = new Endless(TextInput.MaxBytes + 1L, seekable: true);
        Assert.Null(await TextInput.BytesAsync(large, cancellation: TestContext.Current.CancellationToken));
        Assert.Equal(0, large.Position);
    }

    [Fact]
    public async Task A_stream_of_unknown_length_is_read_no_further_than_the_bound()
    {
        using var endless = new Endless(long.MaxValue, seekable: false);
        Assert.Null(await TextInput.BytesAsync(endless, cancellation: TestContext.Current.CancellationToken));
        Assert.InRange(endless.Taken, TextInput.MaxBytes, TextInput.MaxBytes + (64 * 1024));
    }

    [Fact]
    public async Task A_stream_of_exactly_the_bound_is_taken_which_is_told()
    {
        using var full = new Endless(TextInput.MaxBytes, seekable: false);
        var taken = new List<int>();
        Assert.Equal(TextInput.MaxBytes, (await TextInput.BytesAsync(full, taken.Add, TestContext.Current.CancellationToken))!.Length);
        Assert.Equal(taken.Order(), taken);
        Assert.Equal(TextInput.MaxBytes, taken[^1]);
    }

    /// <summary>As many letters as asked for.</summary>
    private sealed class Endless(long length, bool seekable) : Stream
    {
        internal long Taken { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => seekable;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get => Taken; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var given = (int)Math.Min(count, length - Taken);
            buffer.AsSpan(offset, given).Fill((byte)'a');
            Taken += given;
            return given;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
