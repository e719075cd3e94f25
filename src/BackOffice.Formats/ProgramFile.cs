using System.Text;
using BackOffice.Formats.Frab;
using BackOffice.Formats.ICalendar;
using BackOffice.Formats.Json;
using BackOffice.Formats.Listing;
using BackOffice.Formats.Pretalx;
using BackOffice.Formats.Sessionize;
using BackOffice.Formats.Spreadsheets;
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
        if (bytes.Length > TextInput.MaxBytes) return new ReadResult.Refused(TextInput.TooLarge);
        if (FileFormats.IsZip(bytes.Span)) return Tables.Read(bytes, options);
        return TextInput.From(bytes.Span) switch
        {
            TextResult.Text text => Read(bytes, text, options),
            var other => new ReadResult.Refused(((TextResult.Refused)other).Sentence),
        };
    }

    private static ReadResult Read(ReadOnlyMemory<byte> bytes, TextResult.Text text, ReadOptions options) => (options.Format ?? FileFormats.OfText(text.Value)) switch
    {
        FileFormat.Listing => OfListing(text, options),
        FileFormat.FrabXml => OfXml(XmlEncoding.Of(bytes.Span, text)),
        FileFormat.FrabJson => OfJson(text, (root, remarks) => FrabJsonReader.Read(root, remarks, text.Remarks)),
        FileFormat.ICalendar => CalendarReader.Read(IsUtf16(bytes.Span) ? Encoding.UTF8.GetBytes(text.Value) : bytes.Span),
        FileFormat.PretalxApi => OfJson(text, (root, remarks) => PretalxReader.Read(root, remarks, text.Remarks)),
        FileFormat.Sessionize => OfJson(text, (root, remarks) => SessionizeReader.Read(root, remarks, text.Remarks)),
        FileFormat.Csv => Tables.Read(bytes, options),
        FileFormat.Xlsx => new ReadResult.Refused("This is no workbook of Excel, such as Excel saves as .xlsx."),
        FileFormat.ProgramJson => OfJson(text, (root, remarks) => new ProgramJsonReader(root, remarks).Read(text.Remarks)),
        _ => new ReadResult.Refused("This file is in no format that is read here: it is no program as frab, pretalx, Sessionize, calendars, spreadsheets or schedule pages have it."),
    };

    private static ReadResult OfXml(TextResult.Text text) => FrabXmlReader.Read(text.Value, text.Remarks);

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
