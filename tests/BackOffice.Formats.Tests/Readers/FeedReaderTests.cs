using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using NodaTime;
using Xunit;

namespace BackOffice.Formats.Tests.Readers;

/// <summary>What the APIs of pretalx and Sessionize answer.</summary>
public sealed class FeedReaderTests
{
    [Fact]
    public void Submissions_come_in_with_their_slots_and_speakers()
    {
        var read = Files.Reading(Samples.PretalxSubmissions);
        var kites = read.Talk("Kites in still air");
        Assert.Equal(
            ("KITES1", TalkKind.InvitedTalk, "Dome", new LocalDateTime(2022, 5, 18, 9, 0), Duration.FromMinutes(45), "Craft", "Why they fly.\n\nMore.", "Ada Quill"),
            (kites.ExternalId, kites.Kind, kites.Room, kites.Start, kites.Duration, kites.Track, kites.Abstract, read.Speakers(kites)));
        Assert.Equal((null, Duration.FromMinutes(20)), (read.Talk("Moss").Start, read.Talk("Moss").Duration));
        Assert.Equal("“Gone” is rejected, and was left out.", read.Said(9));
    }

    [Fact]
    public void Slots_name_their_submissions_and_may_be_breaks()
    {
        var read = Files.Reading(
            """
            {"count": 9, "next": "https://pretalx.example/api/events/x/slots/?page=2", "results": [
              {"id": 1, "room": {"id": 5, "name": {"en": "Dome"}}, "start": "2022-05-18T09:00:00+01:00", "end": "2022-05-18T09:30:00+01:00", "submission": {"code": "KITES1", "title": "Kites", "state": "confirmed", "speakers": ["ADAQUI"]}},
              {"id": 2, "room": {"id": 5, "name": {"en": "Dome"}}, "start": "2022-05-18T10:00:00+01:00", "end": "2022-05-18T10:30:00+01:00", "submission": null, "description": {"en": "Coffee break"}}]}
            """);
        Assert.Equal(("KITES1", "Dome", Duration.FromMinutes(30)), (read.Talk("Kites").ExternalId, read.Talk("Kites").Room, read.Talk("Kites").Duration));
        Assert.Equal(("Coffee break", SessionKind.Break), (read.Program.Sessions[0].Title, read.Program.Sessions[0].Kind));
        Assert.Contains("one page of several: 9 things in all, 2 here", read.Said(1), StringComparison.Ordinal);
    }

    [Fact]
    public void Speakers_alone_are_people()
    {
        var read = Files.Reading("""{"count": 1, "next": null, "results": [{"code": "ADAQUI", "name": "Ada Quill", "biography": "Ada measures.", "submissions": ["KITES1"]}]}""");
        Assert.Equal(new ImportedPerson("id ADAQUI", "Ada Quill", "", "Ada measures.", "ADAQUI"), Assert.Single(read.Program.People));
    }

    [Fact]
    public void All_of_sessionize_comes_in()
    {
        var read = Files.Reading(Samples.SessionizeAll);
        var kites = read.Talk("Kites in still air");
        Assert.Equal(
            ("101", TalkKind.InvitedTalk, "Dome", new LocalDateTime(2022, 5, 18, 9, 0), Duration.FromMinutes(45), "Craft", "Why they fly.", "Ada Quill", "Recording"),
            (kites.ExternalId, kites.Kind, kites.Room, kites.Start, kites.Duration, kites.Track, kites.Abstract, read.Speakers(kites), kites.Links[0].Label));
        Assert.Equal(("Lunch", SessionKind.Break, "5d9e0b6e-0000-4000-8000-000000000001"), (read.Program.Sessions[0].Title, read.Program.Sessions[0].Kind, read.Program.Sessions[0].ExternalId));
        Assert.Equal(["Dome", "Loft"], read.Program.Rooms);
        Assert.Equal("Guild of Lisbon", Assert.Single(read.Program.People).Affiliation);
    }

    [Theory]
    [InlineData(Samples.SessionizeGrid, TalkKind.Workshop)]
    [InlineData(Samples.SessionizeSessions, TalkKind.Oral)]
    public void So_do_its_grid_and_its_sessions(string text, TalkKind kind)
    {
        var read = Files.Reading(text);
        var kites = Assert.Single(read.Program.Talks);
        Assert.Equal(("101", kind, "Dome", "Ada Quill"), (kites.ExternalId, kites.Kind, kites.Room, read.Speakers(kites)));
    }
}
