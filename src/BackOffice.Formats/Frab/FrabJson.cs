using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using BackOffice.Formats.Html;

namespace BackOffice.Formats.Frab;

/// <summary>The same schedule as <see cref="FrabXml"/>, as the JSON that goes with it: <c>schedule.json</c>.</summary>
internal static class FrabJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static byte[] Write(FrabSchedule schedule)
    {
        var bytes = new ArrayBufferWriter<byte>(64 * 1024);
        using (var writer = new Utf8JsonWriter(bytes, Options))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("generator");
            writer.WriteString("name", "BackOffice");
            writer.WriteEndObject();
            writer.WriteStartObject("schedule");
            writer.WriteString("version", schedule.Version);
            WriteConference(writer, schedule);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        return bytes.WrittenSpan.ToArray();
    }

    private static void WriteConference(Utf8JsonWriter writer, FrabSchedule schedule)
    {
        writer.WriteStartObject("conference");
        writer.WriteString("acronym", schedule.Acronym);
        writer.WriteString("title", schedule.Conference.Name);
        writer.WriteString("start", schedule.FirstDay);
        writer.WriteString("end", schedule.LastDay);
        writer.WriteNumber("daysCount", schedule.Days.Count);
        writer.WriteString("timeslot_duration", FrabSchedule.TimeSlot);
        if (FrabNames.ZoneInJson().IsMatch(schedule.Conference.TimeZone)) writer.WriteString("time_zone_name", schedule.Conference.TimeZone);
        if (schedule.Addresses.Of("program.html") is { } address) writer.WriteString("url", address);
        writer.WriteStartArray("tracks");
        foreach (var track in schedule.Tracks)
        {
            writer.WriteStartObject();
            writer.WriteString("name", track.Name);
            writer.WriteString("slug", FrabNames.TrackSlug(track.Name));
            writer.WriteString("color", TrackTones.Hex(track.Color));
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteStartArray("rooms");
        foreach (var room in schedule.Rooms)
        {
            writer.WriteStartObject();
            writer.WriteString("name", room.Name);
            writer.WriteString("guid", room.Id.Value);
            if (room.Capacity is { } seats) writer.WriteNumber("capacity", seats);
            else writer.WriteNull("capacity");
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteStartArray("days");
        foreach (var day in schedule.Days) Write(writer, day);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, FrabDay day)
    {
        writer.WriteStartObject();
        writer.WriteNumber("index", day.Index);
        writer.WriteString("date", day.Date);
        writer.WriteString("day_start", day.Start);
        writer.WriteString("day_end", day.End);
        writer.WriteStartObject("rooms");
        // A member is a room's name here, which no two rooms share.
        foreach (var (room, events) in day.Rooms)
        {
            writer.WriteStartArray(room.Name);
            foreach (var it in events) Write(writer, it);
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, FrabEvent it)
    {
        var entry = it.Entry;
        writer.WriteStartObject();
        writer.WriteString("guid", entry.Id);
        writer.WriteNumber("id", it.Number);
        if (entry.Talk is { } talk && FrabNames.CodeInJson().IsMatch(talk.Code)) writer.WriteString("code", talk.Code);
        writer.WriteString("date", it.Date);
        writer.WriteString("start", it.Start);
        writer.WriteString("end", it.End);
        writer.WriteString("duration", it.Duration);
        writer.WriteString("room", entry.Room.Name);
        writer.WriteString("slug", it.Slug);
        // Where there is no page to point to, the entry's name among all things is at least an address.
        writer.WriteString("url", it.Address ?? $"urn:uuid:{entry.Id}");
        writer.WriteString("title", entry.Title);
        writer.WriteString("subtitle", it.Subtitle);
        if (entry.Track is { } track) writer.WriteString("track", track.Name);
        else writer.WriteNull("track");
        writer.WriteString("type", entry.Kind);
        writer.WriteNull("language");
        writer.WriteString("abstract", entry.Abstract);
        writer.WriteString("description", "");
        WritePeople(writer, it);
        writer.WriteStartArray("links");
        foreach (var link in it.Links)
        {
            writer.WriteStartObject();
            writer.WriteString("title", link.Label);
            writer.WriteString("url", link.Url);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    // The schema takes a person by either of two shapes, never both: with “name” there is to be no “public_name”.
    private static void WritePeople(Utf8JsonWriter writer, FrabEvent it)
    {
        writer.WriteStartArray("persons");
        foreach (var (number, person) in it.People)
        {
            writer.WriteStartObject();
            writer.WriteString("guid", person.Id.Value);
            writer.WriteNumber("id", number);
            writer.WriteString("name", person.Name);
            writer.WriteString("biography", person.Bio);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
