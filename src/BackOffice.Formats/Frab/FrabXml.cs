using System.Text;
using System.Xml;
using BackOffice.Formats.Artefacts;
using BackOffice.Formats.Html;

namespace BackOffice.Formats.Frab;

/// <summary>The frab XML that conference apps read: <c>schedule.xml</c>.</summary>
internal static class FrabXml
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" };

    internal static byte[] Write(FrabSchedule schedule)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, Settings))
        {
            writer.WriteStartElement("schedule");
            writer.WriteStartElement("generator");
            writer.WriteAttributeString("name", "BackOffice");
            writer.WriteEndElement();
            if (schedule.Addresses.Of("schedule.xml") is { } address) writer.WriteElementString("url", address);
            Write(writer, "version", schedule.Version);
            WriteConference(writer, schedule);
            foreach (var day in schedule.Days) Write(writer, day);
            writer.WriteEndElement();
        }
        return bytes.ToArray();
    }

    private static void WriteConference(XmlWriter writer, FrabSchedule schedule)
    {
        writer.WriteStartElement("conference");
        Write(writer, "acronym", schedule.Acronym);
        Write(writer, "title", schedule.Conference.Name);
        Write(writer, "start", schedule.FirstDay);
        Write(writer, "end", schedule.LastDay);
        Write(writer, "days", XmlConvert.ToString(schedule.Days.Count));
        Write(writer, "timeslot_duration", FrabSchedule.TimeSlot);
        if (schedule.Addresses.Of("program.html") is { } address) writer.WriteElementString("url", address);
        Write(writer, "time_zone_name", schedule.Conference.TimeZone);
        foreach (var track in schedule.Tracks)
        {
            writer.WriteStartElement("track");
            writer.WriteAttributeString("name", PlainText.Of(track.Name));
            writer.WriteAttributeString("color", TrackTones.Hex(track.Color));
            writer.WriteAttributeString("slug", FrabNames.TrackSlug(track.Name));
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
    }

    private static void Write(XmlWriter writer, FrabDay day)
    {
        writer.WriteStartElement("day");
        writer.WriteAttributeString("index", XmlConvert.ToString(day.Index));
        writer.WriteAttributeString("date", day.Date);
        writer.WriteAttributeString("start", day.Start);
        writer.WriteAttributeString("end", day.End);
        foreach (var (room, events) in day.Rooms)
        {
            writer.WriteStartElement("room");
            writer.WriteAttributeString("name", PlainText.Of(room.Name));
            writer.WriteAttributeString("guid", room.Id.ToString());
            foreach (var it in events) Write(writer, it);
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
    }

    private static void Write(XmlWriter writer, FrabEvent it)
    {
        var entry = it.Entry;
        writer.WriteStartElement("event");
        writer.WriteAttributeString("guid", entry.Id.ToString());
        writer.WriteAttributeString("id", XmlConvert.ToString(it.Number));
        if (entry.Talk is { } talk && FrabNames.CodeInXml().IsMatch(talk.Code)) writer.WriteAttributeString("code", talk.Code);
        Write(writer, "date", it.Date);
        Write(writer, "start", it.Start);
        Write(writer, "duration", it.Duration);
        Write(writer, "room", entry.Room.Name);
        Write(writer, "slug", it.Slug);
        if (it.Address is { } address) writer.WriteElementString("url", address);
        Write(writer, "title", entry.Title);
        Write(writer, "subtitle", it.Subtitle);
        Write(writer, "track", entry.Track?.Name ?? "");
        Write(writer, "type", entry.Kind);
        Write(writer, "language", "");
        Write(writer, "abstract", entry.Abstract);
        Write(writer, "description", "");
        writer.WriteStartElement("persons");
        foreach (var (number, person) in it.People)
        {
            writer.WriteStartElement("person");
            writer.WriteAttributeString("id", XmlConvert.ToString(number));
            writer.WriteAttributeString("guid", person.Id.ToString());
            writer.WriteString(PlainText.Of(person.Name));
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
        writer.WriteStartElement("links");
        foreach (var link in it.Links)
        {
            writer.WriteStartElement("link");
            writer.WriteAttributeString("href", link.Url);
            writer.WriteString(PlainText.Of(link.Label));
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void Write(XmlWriter writer, string name, string text) => writer.WriteElementString(name, PlainText.Of(text));
}
