using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using BackOffice.Formats.Artefacts;
using BackOffice.Formats.Json;
using BackOffice.Schedule;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using NodaTime.Text;

namespace BackOffice.Formats.JsonLd;

/// <summary>
/// The program in the vocabulary of schema.org, for search engines: the conference as an Event, sessions and talks alone in it, talks in
/// their sessions. What is known by an id is named by it as a URN, on whichever server. The text may be put into a page as it is.
/// </summary>
internal sealed class ProgramJsonLd(PublicTimetable timetable, Edition edition)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true };

    private readonly PublicAddresses addresses = new(edition.Site, timetable.Conference.Slug);
    private readonly ArrayBufferWriter<byte> bytes = new(64 * 1024);

    internal byte[] Write()
    {
        using (var writer = new Utf8JsonWriter(bytes, Options))
        {
            var conference = timetable.Conference;
            writer.WriteStartObject();
            writer.WriteString("@context", "https://schema.org");
            Begin(writer, conference.Id.Value, conference.Name, addresses.Of("program.html"));
            writer.WriteString("startDate", LocalDatePattern.Iso.Format(timetable.Days[0]));
            writer.WriteString("endDate", LocalDatePattern.Iso.Format(timetable.Days[^1]));
            Status(writer, takesPlace: true);
            if (edition.Notes.Length > 0) writer.WriteString("description", edition.Notes);
            writer.WriteStartArray("subEvent");
            foreach (var it in Blocks()) it.Write(writer);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        return bytes.WrittenSpan.ToArray();
    }

    private IEnumerable<(Slot Slot, Guid Id, Action<Utf8JsonWriter> Write)> Blocks() =>
        timetable.Program.Sessions.Values.Where(it => it.Slot is not null)
            .Select(it => (Slot: it.Slot!, Id: it.Id.Value, Write: (Action<Utf8JsonWriter>)(writer => Write(writer, it))))
            .Concat(timetable.Program.Talks.Values.Where(it => it.OwnSlot is not null)
                .Select(it => (Slot: it.OwnSlot!, Id: it.Id.Value, Write: (Action<Utf8JsonWriter>)(writer => Write(writer, it, it.OwnSlot!, takesPlace: true)))))
            .OrderBy(it => it.Slot.Start).ThenBy(it => timetable.PlaceOf(it.Slot.RoomId)).ThenBy(it => it.Id);

    private void Write(Utf8JsonWriter writer, Session session)
    {
        var takesPlace = session.Status == Schedule.Status.Active;
        writer.WriteStartObject();
        Begin(writer, session.Id.Value, session.Title, addresses.Of(session));
        WhenAndWhere(writer, session.Slot!);
        Status(writer, takesPlace);
        Keywords(writer, [session.Kind.ToKebab()]);
        People(writer, "contributor", session.Chairs);
        if (session.Talks.Count > 0)
        {
            writer.WriteStartArray("subEvent");
            foreach (var (talk, slot) in timetable.Program.SlotsIn(session)) Write(writer, talk, slot, takesPlace);
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
    }

    private void Write(Utf8JsonWriter writer, Talk talk, Slot slot, bool takesPlace)
    {
        writer.WriteStartObject();
        Begin(writer, talk.Id.Value, talk.Title, addresses.Of(talk));
        writer.WriteString("identifier", talk.Code);
        if (talk.Abstract.Length > 0) writer.WriteString("description", talk.Abstract);
        WhenAndWhere(writer, slot);
        Status(writer, takesPlace && talk.Status == Schedule.Status.Active);
        Keywords(writer, talk.TrackId is { } id && timetable.Conference.Track(id) is { } track ? [track.Name, talk.Kind.ToKebab()] : [talk.Kind.ToKebab()]);
        People(writer, "performer", talk.Speakers);
        if (talk.Links.Count > 0)
        {
            writer.WriteStartArray("sameAs");
            foreach (var link in talk.Links) writer.WriteStringValue(link.Url);
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
    }

    private static void Begin(Utf8JsonWriter writer, Guid id, string name, string? url)
    {
        writer.WriteString("@type", "Event");
        writer.WriteString("@id", $"urn:uuid:{id}");
        writer.WriteString("name", name);
        if (url is not null) writer.WriteString("url", url);
    }

    private void WhenAndWhere(Utf8JsonWriter writer, Slot slot)
    {
        writer.WriteString("startDate", ConferenceClock.Text(timetable.Clock.StartOf(slot)));
        writer.WriteString("endDate", ConferenceClock.Text(timetable.Clock.EndOf(slot)));
        writer.WriteString("duration", slot.Duration.ToIso());
        if (timetable.Conference.Room(slot.RoomId) is not { } room) return;
        writer.WriteStartObject("location");
        writer.WriteString("@type", "Place");
        writer.WriteString("@id", $"urn:uuid:{room.Id}");
        writer.WriteString("name", room.Name);
        if (room.Capacity is { } seats) writer.WriteNumber("maximumAttendeeCapacity", seats);
        writer.WriteEndObject();
    }

    private static void Status(Utf8JsonWriter writer, bool takesPlace) =>
        writer.WriteString("eventStatus", takesPlace ? "https://schema.org/EventScheduled" : "https://schema.org/EventCancelled");

    private static void Keywords(Utf8JsonWriter writer, IEnumerable<string> keywords)
    {
        writer.WriteStartArray("keywords");
        foreach (var keyword in keywords) writer.WriteStringValue(keyword);
        writer.WriteEndArray();
    }

    private void People(Utf8JsonWriter writer, string name, ValueList<PersonId> people)
    {
        if (people.Count == 0) return;
        writer.WriteStartArray(name);
        foreach (var person in people.Select(id => timetable.Program.Person(id)).OfType<Person>()) Write(writer, person);
        writer.WriteEndArray();
    }

    private void Write(Utf8JsonWriter writer, Person person)
    {
        writer.WriteStartObject();
        writer.WriteString("@type", "Person");
        writer.WriteString("@id", $"urn:uuid:{person.Id}");
        writer.WriteString("name", person.Name);
        if (addresses.Of(person) is { } url) writer.WriteString("url", url);
        if (person.Affiliation.Length > 0)
        {
            writer.WriteStartObject("affiliation");
            writer.WriteString("@type", "Organization");
            writer.WriteString("name", person.Affiliation);
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
    }
}
