using System.Buffers;
using System.Text;
using BackOffice.Formats.Artefacts;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;

namespace BackOffice.Formats.ICalendar;

/// <summary>A calendar entry as a VEVENT (RFC 5545 §3.6.1), written once and put into every file that it belongs into.</summary>
internal sealed class EntryText(ConferenceClock clock)
{
    /// <summary>What every UID ends with: the same on whichever server, for the name before it is unique among all.</summary>
    internal const string UidSuffix = "@backoffice";

    private const string End = "END:VEVENT";

    private readonly EventSerializer serializer = new();

    internal byte[] Of(DatedEntry dated)
    {
        var entry = dated.Entry;
        var changed = InUtc(dated.ChangedAt);
        var it = new CalendarEvent
        {
            Uid = entry.Name + UidSuffix,
            Summary = PlainText.Of(entry.Title),
            Location = PlainText.Of(entry.RoomName),
            Start = Local(clock.StartOf(entry.Slot)),
            End = Local(clock.EndOf(entry.Slot)),
            Sequence = dated.Sequence,
            Status = entry.IsCancelled ? "CANCELLED" : "CONFIRMED",
            DtStamp = changed,
            LastModified = changed,
        };
        if (entry.Description.Length > 0) it.Description = entry.Description;
        if (entry.Categories.Count > 0) it.Categories = [.. entry.Categories.Select(PlainText.Of)];
        if (entry.Address is { } address) it.Url = new Uri(address);
        var text = serializer.SerializeToString(it)!;
        var bytes = new ArrayBufferWriter<byte>(text.Length + 256);
        Encoding.UTF8.GetBytes(text.AsSpan(0, text.LastIndexOf(End, StringComparison.Ordinal)), bytes);
        foreach (var line in entry.Own) LineText.Write(bytes, line);
        LineText.Write(bytes, End);
        return bytes.WrittenSpan.ToArray();
    }

    private static CalDateTime InUtc(Instant moment)
    {
        var it = moment.InUtc();
        return new(it.Year, it.Month, it.Day, it.Hour, it.Minute, it.Second, "UTC");
    }

    private CalDateTime Local(ZonedDateTime it) => new(it.Year, it.Month, it.Day, it.Hour, it.Minute, it.Second, clock.Zone.Id);
}
