using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using NodaTime.Text;

namespace BackOffice.Formats.Json;

/// <summary>
/// A program as the JSON of the outside contract, canonical: the same program always gives the same bytes. Sessions and talks
/// come in the order of the timetable, what is unscheduled last; people by name.
/// </summary>
public static class ProgramJson
{
    private static readonly JsonWriterOptions Canonical = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The program as UTF-8 JSON.</summary>
    public static byte[] Write(Program program) => Write(program, withRevision: true);

    /// <summary>SHA-256, in hexadecimal, over the program without its revision: programs of equal content have equal hashes.</summary>
    public static string ContentHash(Program program) => Convert.ToHexStringLower(SHA256.HashData(Write(program, withRevision: false)));

    private static byte[] Write(Program program, bool withRevision)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using (var writer = new Utf8JsonWriter(buffer, Canonical))
        {
            writer.WriteStartObject();
            WriteConference(writer, program);
            if (withRevision) writer.WriteNumber("revision", program.Revision);
            WriteRoomsAndTracks(writer, program);
            WriteAll(writer, "sessions", InOrder(program.Sessions.Values, session => session.Slot, session => session.Id.Value), Write);
            WriteAll(writer, "talks", InOrder(program.Talks.Values, program.SlotOf, talk => talk.Id.Value), (w, talk) => Write(w, program, talk));
            WriteAll(writer, "people", program.People.Values.OrderBy(person => person.Name, StringComparer.Ordinal).ThenBy(person => person.Id.Value), Write);
            writer.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    private static IEnumerable<T> InOrder<T>(IEnumerable<T> things, Func<T, Slot?> slot, Func<T, Guid> id) =>
        things.Select(thing => (Thing: thing, Slot: slot(thing)))
            .OrderBy(it => it.Slot is null).ThenBy(it => it.Slot?.Start).ThenBy(it => it.Slot?.RoomId.Value).ThenBy(it => id(it.Thing))
            .Select(it => it.Thing);

    private static void WriteConference(Utf8JsonWriter writer, Program program)
    {
        var it = program.Conference;
        writer.WriteStartObject("conference");
        writer.WriteString("id", it.Id.Value);
        writer.WriteString("slug", it.Slug);
        writer.WriteString("name", it.Name);
        writer.WriteString("timeZone", it.TimeZone);
        writer.WriteString("firstDay", LocalDatePattern.Iso.Format(it.FirstDay));
        writer.WriteString("lastDay", LocalDatePattern.Iso.Format(it.LastDay));
        writer.WriteString("dayBoundary", Patterns.LocalTime.Format(it.DayBoundary));
        writer.WriteEndObject();
    }

    private static void WriteRoomsAndTracks(Utf8JsonWriter writer, Program program)
    {
        WriteAll(writer, "rooms", program.Conference.Rooms, (w, room) =>
        {
            w.WriteString("id", room.Id.Value);
            w.WriteString("name", room.Name);
            if (room.Capacity is { } seats) w.WriteNumber("capacity", seats);
            else w.WriteNull("capacity");
            w.WriteBoolean("retired", room.Retired);
        });
        WriteAll(writer, "tracks", program.Conference.Tracks, (w, track) =>
        {
            w.WriteString("id", track.Id.Value);
            w.WriteString("name", track.Name);
            w.WriteString("color", track.Color);
            w.WriteBoolean("retired", track.Retired);
        });
    }

    private static void Write(Utf8JsonWriter writer, Session session)
    {
        writer.WriteString("id", session.Id.Value);
        writer.WriteNumber("version", session.Version);
        writer.WriteString("title", session.Title);
        writer.WriteString("kind", session.Kind.ToKebab());
        if (session.IsPlenary) writer.WriteBoolean("plenary", true);
        writer.WriteString("duration", session.Duration.ToIso());
        if (session.Slot is { } slot) Write(writer, "slot", slot);
        else writer.WriteNull("slot");
        WriteIds(writer, "chairs", session.Chairs.Select(id => id.Value));
        WriteIds(writer, "talks", session.Talks.Select(id => id.Value));
        writer.WriteString("status", session.Status.ToKebab());
    }

    private static void Write(Utf8JsonWriter writer, Program program, Talk talk)
    {
        writer.WriteString("id", talk.Id.Value);
        writer.WriteNumber("version", talk.Version);
        writer.WriteString("code", talk.Code);
        writer.WriteString("title", talk.Title);
        if (talk.TitleIsProvisional) writer.WriteBoolean("titleIsProvisional", true);
        writer.WriteString("abstract", talk.Abstract);
        writer.WriteString("kind", talk.Kind.ToKebab());
        writer.WriteString("duration", talk.Duration.ToIso());
        WritePlacement(writer, program.PlacementOf(talk));
        var slot = program.SlotOf(talk);
        if (slot is null)
        {
            writer.WriteNull("start");
            writer.WriteNull("roomId");
        }
        else
        {
            writer.WriteString("start", Patterns.LocalDateTime.Format(slot.Start));
            writer.WriteString("roomId", slot.RoomId.Value);
        }
        WriteIds(writer, "speakers", talk.Speakers.Select(id => id.Value));
        if (talk.TrackId is { } track) writer.WriteString("trackId", track.Value);
        else writer.WriteNull("trackId");
        WriteAll(writer, "links", talk.Links, (w, link) =>
        {
            w.WriteString("label", link.Label);
            w.WriteString("url", link.Url);
        });
        writer.WriteString("status", talk.Status.ToKebab());
    }

    private static void WritePlacement(Utf8JsonWriter writer, Placement? placement)
    {
        if (placement is null)
        {
            writer.WriteNull("placement");
            return;
        }
        writer.WriteStartObject("placement");
        if (placement is Placement.OwnSlot { Slot: var slot }) Write(writer, "slot", slot);
        if (placement is Placement.InSession place)
        {
            writer.WriteStartObject("session");
            writer.WriteString("sessionId", place.SessionId.Value);
            writer.WriteNumber("position", place.Position);
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, Slot slot)
    {
        writer.WriteStartObject(name);
        writer.WriteString("roomId", slot.RoomId.Value);
        writer.WriteString("start", Patterns.LocalDateTime.Format(slot.Start));
        writer.WriteString("duration", slot.Duration.ToIso());
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Person person)
    {
        writer.WriteString("id", person.Id.Value);
        writer.WriteNumber("version", person.Version);
        writer.WriteString("name", person.Name);
        writer.WriteString("affiliation", person.Affiliation);
        writer.WriteString("bio", person.Bio);
    }

    private static void WriteAll<T>(Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(writer, item);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteIds(Utf8JsonWriter writer, string name, IEnumerable<Guid> ids)
    {
        writer.WriteStartArray(name);
        foreach (var id in ids) writer.WriteStringValue(id);
        writer.WriteEndArray();
    }
}
