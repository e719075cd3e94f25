using BackOffice.Formats.Json;

namespace BackOffice.Formats;

/// <summary>Tells what a file is written in, by what is in it; its name does not matter.</summary>
public static class FileFormats
{
    private static readonly string[] OfPretalx = ["submission_type", "submission", "speaker", "speakers", "state", "slot", "biography", "submissions"];

    /// <summary>The format that the bytes are most probably in; null where they are in none that is read here.</summary>
    public static FileFormat? Recognise(ReadOnlyMemory<byte> bytes)
    {
        if (IsZip(bytes.Span)) return FileFormat.Xlsx;
        return TextInput.From(bytes.Span) is TextResult.Text text ? OfText(text.Value) : null;
    }

    /// <summary>Whether the bytes are those of a zip file, as workbooks are.</summary>
    internal static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8);

    /// <summary>The format that a text is most probably in; null where it is in none that is read here.</summary>
    internal static FileFormat? OfText(string text)
    {
        var begin = text.AsSpan().TrimStart();
        return begin switch
        {
            ['<', ..] => begin.Contains("<schedule", StringComparison.Ordinal) ? FileFormat.FrabXml : null,
            ['{', ..] or ['[', '{', ..] => OfJson(text),
            ['[', ..] when begin[1..].TrimStart() is ['{' or ']', ..] => OfJson(text),
            _ when begin.StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase) => FileFormat.ICalendar,
            _ => Spreadsheets.TableText.LooksLikeOne(text) ? FileFormat.Csv : FileFormat.Listing,
        };
    }

    private static FileFormat? OfJson(string text)
    {
        var (isArray, names) = JsonText.Outline(text);
        if (!isArray && names.Contains("schedule")) return FileFormat.FrabJson;
        if (!isArray && names.Contains("conference")) return FileFormat.ProgramJson;
        if (!isArray && names.Contains("results")) return FileFormat.PretalxApi;
        if (names.Contains("fullName") || names.Contains("timeSlots") || names.Contains("groupName") || names.Contains("recordingUrl") || names.Contains("isServiceSession")) return FileFormat.Sessionize;
        if (!isArray && names.Contains("sessions") && names.Contains("speakers")) return FileFormat.Sessionize;
        if (isArray && names.Contains("rooms") && names.Contains("date")) return FileFormat.Sessionize;
        return (names.Contains("code") || names.Contains("talks") || names.Contains("slots")) && (names.Contains("talks") || names.Contains("slots") || OfPretalx.Any(names.Contains)) ? FileFormat.PretalxApi : null;
    }
}
