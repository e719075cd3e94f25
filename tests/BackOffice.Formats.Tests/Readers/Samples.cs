using System.Text;
using BackOffice.Formats.Tests.Artefacts;
using BackOffice.Schedule.Talks;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Formats.Tests.Readers;

/// <summary>Small files of invented conferences, in every format.</summary>
internal static class Samples
{
    internal const string PretalxSubmissions = """
        {
          "count": 3, "next": null, "previous": null,
          "results": [
            {"code": "KITES1", "title": "Kites in still air", "state": "confirmed", "submission_type": {"en": "Keynote"}, "track": {"en": "Craft", "de": "Handwerk"}, "duration": 45,
             "abstract": "Why they **fly**.", "description": "More.",
             "speakers": [{"code": "ADAQUI", "name": "Ada Quill", "biography": "Ada measures."}],
             "slot": {"room": {"en": "Dome"}, "start": "2022-05-18T09:00:00+01:00", "end": "2022-05-18T09:45:00+01:00"}},
            {"code": "MOSS22", "title": "Moss", "state": "accepted", "submission_type": "Talk", "track": null, "duration": 20, "abstract": "", "speakers": [{"code": "BOMART", "name": "Bo Marten"}], "slot": null},
            {"code": "GONE33", "title": "Gone", "state": "rejected", "submission_type": "Talk", "speakers": []}
          ]
        }
        """;

    internal const string SessionizeAll = """
        {
          "sessions": [
            {"id": "101", "title": "Kites in still air", "description": "Why they fly.", "startsAt": "2022-05-18T09:00:00", "endsAt": "2022-05-18T09:45:00", "isServiceSession": false, "isPlenumSession": true,
             "speakers": ["00000000-0000-0000-0000-00000000000a"], "categoryItems": [7], "questionAnswers": [], "roomId": 1, "liveUrl": null, "recordingUrl": "https://example.org/kites", "status": "Accepted"},
            {"id": "5d9e0b6e-0000-4000-8000-000000000001", "title": "Lunch", "description": null, "startsAt": "2022-05-18T12:00:00", "endsAt": "2022-05-18T13:00:00", "isServiceSession": true, "isPlenumSession": true, "speakers": [], "categoryItems": [], "roomId": 2, "status": "Accepted"}
          ],
          "speakers": [{"id": "00000000-0000-0000-0000-00000000000a", "firstName": "Ada", "lastName": "Quill", "bio": "Ada measures.", "tagLine": "Guild of Lisbon", "sessions": [101], "fullName": "Ada Quill", "links": []}],
          "questions": [],
          "categories": [{"id": 1, "title": "Track", "items": [{"id": 7, "name": "Craft"}]}],
          "rooms": [{"id": 2, "name": "Loft", "sort": 2}, {"id": 1, "name": "Dome", "sort": 1}]
        }
        """;

    internal const string SessionizeGrid = """
        [{"date": "2022-05-18T00:00:00", "isDefault": true, "rooms": [
           {"id": 1, "name": "Dome", "hasOnlyPlenumSessions": false, "sessions": [
             {"id": "101", "title": "Kites in still air", "description": "Why they fly.", "startsAt": "2022-05-18T09:00:00", "endsAt": "2022-05-18T09:45:00", "isServiceSession": false, "isPlenumSession": false,
              "speakers": [{"id": "a", "name": "Ada Quill"}], "categories": [{"id": 3, "name": "Session format", "categoryItems": [{"id": 9, "name": "Workshop"}]}], "roomId": 1, "room": "Dome", "status": "Accepted"}]}],
           "timeSlots": []}]
        """;

    internal const string SessionizeSessions = """
        [{"groupId": 1, "groupName": "All", "isDefault": true, "sessions": [
           {"id": "101", "title": "Kites in still air", "startsAt": "2022-05-18T09:00:00", "endsAt": "2022-05-18T09:45:00", "isServiceSession": false, "speakers": [{"id": "a", "name": "Ada Quill"}], "room": "Dome", "status": "Accepted"}]}]
        """;

    internal const string SessionizeSpeakers = """
        [{"id": "a", "firstName": "Ada", "lastName": "Quill", "fullName": "Ada Quill", "bio": "Ada measures.", "tagLine": "Guild of Lisbon", "sessions": [{"id": 101, "name": "Kites in still air"}]}]
        """;

    internal const string Sheet = """
        Date;Time;Title;Speakers;Location;Format;Duration
        18.05.2022;09:00 - 09:45;Kites in still air;"Ada Quill (Guild of Lisbon), Bo Marten";Dome;Keynote;
        18.05.2022;10:00;"A ""quoted""
        title";Cleo Vant;Loft;Talk;20 min
        18.05.2022;12:00;Lunch;;Loft;;1:00
        """;

    internal static readonly byte[] Book = Workbooks.Of(
        ["Title", "Speaker", "Start", "End", "Room", "Notes"],
        ["Kites in still air", "Ada Quill; Bo Marten", "@44699.375", "~0.40625", "Dome", "bring string"],
        ["Moss", "Cleo Vant", "", "", "", ""]);

    /// <summary>Every format, by the name of what it is a sample of.</summary>
    internal static IEnumerable<(string Name, FileFormat Format, byte[] Bytes)> All()
    {
        var rendered = Rendered.Of(After(
            new AbstractRevised(Gyro, "", "A first paragraph.\n\nA second, <b>bold</b>."), new TrackAssigned(Gyro, null, Craft), new LinksRevised(Gyro, [], [new("Slides", "https://example.org/slides")])));
        yield return ("listing", FileFormat.Listing, Encoding.UTF8.GetBytes(Listing.WholeDay.Text));
        yield return ("schedule.xml", FileFormat.FrabXml, rendered["schedule.xml"]);
        yield return ("schedule.json", FileFormat.FrabJson, rendered["schedule.json"]);
        yield return ("program.ics", FileFormat.ICalendar, rendered["program.ics"]);
        yield return ("program.csv", FileFormat.Csv, rendered["program.csv"]);
        yield return ("program.json", FileFormat.ProgramJson, rendered["program.json"]);
        yield return ("submissions", FileFormat.PretalxApi, Encoding.UTF8.GetBytes(PretalxSubmissions));
        yield return ("All", FileFormat.Sessionize, Encoding.UTF8.GetBytes(SessionizeAll));
        yield return ("GridSmart", FileFormat.Sessionize, Encoding.UTF8.GetBytes(SessionizeGrid));
        yield return ("Sessions", FileFormat.Sessionize, Encoding.UTF8.GetBytes(SessionizeSessions));
        yield return ("Speakers", FileFormat.Sessionize, Encoding.UTF8.GetBytes(SessionizeSpeakers));
        yield return ("sheet", FileFormat.Csv, Encoding.UTF8.GetBytes(Sheet));
        yield return ("workbook", FileFormat.Xlsx, Book);
    }
}
