using System.Text;
using BackOffice.Formats.ICalendar;
using BackOffice.Formats.Json;
using BackOffice.Formats.Listing;
using BackOffice.Schedule;

namespace BackOffice.Formats;

/// <summary>
/// Reads a program from a file, whatever it is written in. Pure and bounded: any bytes come to a program, with a remark about everything
/// assumed or left out, or to a refusal in a sentence.
/// </summary>
public static class ProgramFile
{
    /// <summary>The program that the bytes hold, or why they hold none.</summary>
    public static ReadResult Read(ReadOnlyMemory<byte> bytes, ReadOptions options)
    {
        if (bytes.Length > TextInput.MaxBytes) return new ReadResult.Refused($"The file is larger than {TextInput.MaxBytes / (1024 * 1024)} MB, the most that is read.");
        return TextInput.From(bytes.Span) switch
        {
            TextResult.Text text => Read(bytes, text, options),
            var other => new ReadResult.Refused(((TextResult.Refused)other).Sentence),
        };
    }

    private static ReadResult Read(ReadOnlyMemory<byte> bytes, TextResult.Text text, ReadOptions options) => (options.Format ?? FileFormats.OfText(text.Value)) switch
    {
        FileFormat.Listing => OfListing(text, options),
        FileFormat.ICalendar => CalendarReader.Read(IsUtf16(bytes.Span) ? Encoding.UTF8.GetBytes(text.Value) : bytes.Span),
        FileFormat.ProgramJson => OfJson(text, (root, remarks) => new ProgramJsonReader(root, remarks).Read(text.Remarks)),
        _ => new ReadResult.Refused("This file is in no format that is read here."),
    };

    private static bool IsUtf16(ReadOnlySpan<byte> bytes) => bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]);

    private static ReadResult OfListing(TextResult.Text text, ReadOptions options)
    {
        var result = ListingReader.Read(text.Value, new(options.Today, options.Year));
        return result is ReadResult.Read read ? read with { Remarks = text.Remarks.Concat(read.Remarks).OrderBy(remark => remark.Line).ToValueList() } : result;
    }

    private static ReadResult OfJson(TextResult.Text text, Func<JsonPart, Remarks, ReadResult> read) => JsonText.Parse(text.Value) switch
    {
        (_, { } refusal) => refusal,
        var (root, _) => read(root!, new Remarks()),
    };
}
