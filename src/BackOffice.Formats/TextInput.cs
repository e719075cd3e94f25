using System.Text;
using BackOffice.Schedule;

namespace BackOffice.Formats;

/// <summary>What bytes came to as text: the text, or a refusal.</summary>
public abstract record TextResult
{
    private TextResult() { }

    /// <summary>The bytes are text.</summary>
    /// <param name="Value">The text, without a byte order mark.</param>
    /// <param name="Remarks">What had to be assumed about the encoding.</param>
    public sealed record Text(string Value, ValueList<ImportRemark> Remarks) : TextResult;

    /// <summary>The bytes are no text, none at all, or too many.</summary>
    /// <param name="Sentence">One sentence for people.</param>
    public sealed record Refused(string Sentence) : TextResult;
}

/// <summary>Takes bytes from outside as text: bounded, in the encoding they are in, and only if they are text.</summary>
public static class TextInput
{
    /// <summary>The most bytes that are taken: 20 MB.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    /// <summary>What is said of a file that is larger.</summary>
    public static readonly string TooLarge = $"The file is larger than {MaxBytes / (1024 * 1024)} MB, the most that is read.";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a stream to its end, or until it proves too large: then null. Never holds much more than <see cref="MaxBytes"/>.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="taken">Is told how many bytes were taken so far.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<byte[]?> BytesAsync(Stream stream, Action<int>? taken = null, CancellationToken cancellation = default)
    {
        if (stream.CanSeek && stream.Length - stream.Position > MaxBytes) return null;
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int count; (count = await stream.ReadAsync(buffer, cancellation)) > 0;)
        {
            if (bytes.Length + count > MaxBytes) return null;
            bytes.Write(buffer, 0, count);
            taken?.Invoke((int)bytes.Length);
        }
        return bytes.ToArray();
    }

    /// <summary>Takes bytes as UTF-8, as UTF-16 where a byte order mark says so, else as Windows-1252 with a remark.</summary>
    public static TextResult From(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaxBytes) return new TextResult.Refused(TooLarge);
        if (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF])) return Utf16(bytes);
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        if (IsBinary(bytes)) return new TextResult.Refused("The file is binary, not text.");
        try
        {
            return NotEmpty(StrictUtf8.GetString(bytes), []);
        }
        catch (DecoderFallbackException wrong)
        {
            var line = 1 + bytes[..Math.Clamp(wrong.Index, 0, bytes.Length)].Count((byte)'\n');
            var windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
            return NotEmpty(windows.GetString(bytes), [new(line, RemarkKind.Assumed, "The text is not in UTF-8; it was read as Windows-1252.")]);
        }
    }

    private static TextResult NotEmpty(string text, ValueList<ImportRemark> remarks) =>
        string.IsNullOrWhiteSpace(text) ? new TextResult.Refused("The file is empty.") : new TextResult.Text(text, remarks);

    private static TextResult Utf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % 2 != 0) return new TextResult.Refused("The file is binary, not text.");
        var big = bytes[0] == 0xFE;
        var text = (big ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(bytes[2..]);
        return text.Contains('\0') ? new TextResult.Refused("The file is binary, not text.") : NotEmpty(text, []);
    }

    // Text holds no NUL, and other control characters (but tab, line feed, form feed, carriage return) once in a while at most.
    private static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0)) return true;
        var controls = 0;
        foreach (var b in bytes) if (b < 0x20 && b is not (0x09 or 0x0A or 0x0C or 0x0D)) controls++;
        return controls > 0 && controls > bytes.Length / 50;
    }
}
