using System.Globalization;
using System.Text;
using System.Text.Json;
using BackOffice.Formats.Csv;
using BackOffice.Formats.Json;
using NodaTime.Text;

namespace BackOffice.Engine.Audit;

/// <summary>The audit as a file, entry by entry, so that one of any length passes through little memory.</summary>
public abstract class AuditFormat
{
    /// <summary>Comma-separated values, for spreadsheets.</summary>
    public static readonly AuditFormat Csv = new CsvFormat();

    /// <summary>A JSON object a line, for programs.</summary>
    public static readonly AuditFormat Ndjson = new NdjsonFormat();

    /// <summary>Every format.</summary>
    public static readonly IReadOnlyList<AuditFormat> All = [Csv, Ndjson];

    private AuditFormat(string name, string mediaType) => (Name, MediaType) = (name, mediaType);

    /// <summary>Its name, which is also the ending of a file's name.</summary>
    public string Name { get; }

    /// <summary>Its media type.</summary>
    public string MediaType { get; }

    /// <summary>Writes entries.</summary>
    public async Task WriteAsync(IAsyncEnumerable<AuditEntry> entries, Stream to, CancellationToken cancellation = default)
    {
        await using var writer = new StreamWriter(to, new UTF8Encoding(false), bufferSize: 32 * 1024, leaveOpen: true);
        await writer.WriteAsync(Begin);
        await foreach (var entry in entries.WithCancellation(cancellation)) await writer.WriteAsync(Line(entry));
    }

    private protected abstract string Begin { get; }

    private protected abstract string Line(AuditEntry entry);

    private sealed class CsvFormat() : AuditFormat("csv", "text/csv; charset=utf-8")
    {
        // Spreadsheets take a file for one in an old alphabet unless it begins with this mark.
        private protected override string Begin => $"\uFEFF{CsvRow.Of(
            "revision", "ordinal", "at", "member", "surface", "kind", "type", "id", "title", "from", "to", "reason", "text", "commandId", "correlationId", "undoes")}";

        private protected override string Line(AuditEntry entry) => CsvRow.Of(
            entry.Revision.ToString(CultureInfo.InvariantCulture),
            entry.Ordinal.ToString(CultureInfo.InvariantCulture),
            InstantPattern.ExtendedIso.Format(entry.At),
            entry.Member,
            entry.Surface,
            entry.Kind,
            entry.Subject.Type,
            $"{entry.Subject.Id}",
            entry.Subject.Title,
            entry.From?.ToJsonString(ScheduleJson.Options),
            entry.To?.ToJsonString(ScheduleJson.Options),
            entry.Reason,
            entry.Text,
            $"{entry.CommandId}",
            $"{entry.CorrelationId}",
            entry.Undoes?.ToString(CultureInfo.InvariantCulture));
    }

    private sealed class NdjsonFormat() : AuditFormat("ndjson", "application/x-ndjson")
    {
        private protected override string Begin => "";

        private protected override string Line(AuditEntry entry) => $"{JsonSerializer.Serialize(entry, ScheduleJson.Options)}\n";
    }
}
