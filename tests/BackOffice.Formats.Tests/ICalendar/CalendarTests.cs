using BackOffice.Formats.Json;
using BackOffice.Formats.Tests.Artefacts;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using BackOffice.Testing;
using NodaTime;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Formats.Tests.ICalendar;

public sealed class CalendarTests
{
    [Fact]
    public async Task Somebody_else_reads_what_was_meant()
    {
        var calendars = await Calendars.ReadAsync(Rendered.Of(After(new AbstractRevised(Gyro, "", "A; first, \\ \"line\"\r\n\r\nÉ😀"))));
        var whole = calendars["program.ics"];
        Assert.Equal(
            [(Gyro.Value, 8, 0), (Kites.Value, 8, 20), (Looms.Value, 8, 50), (Moss.Value, 10, 0)],
            whole.Entries.Select(it => (Guid.Parse(it.Uid.Split('@')[0]), it.Start.InUtc().Hour, it.Start.InUtc().Minute)));
        var gyro = whole.Entries[0];
        Assert.Equal(
            ("Gyro dropout", "Dome", "CONFIRMED", 0, Instant.FromUtc(2022, 5, 18, 8, 20), Instant.FromUtc(2022, 1, 1, 12, 0), Instant.FromUtc(2022, 1, 1, 12, 0)),
            (gyro.Summary, gyro.Location, gyro.Status, gyro.Sequence, gyro.End, gyro.Stamp, gyro.Changed));
        Assert.Equal("Bo Marten, Cleo Vant\nInstruments\n\nA; first, \\ \"line\"\n\nÉ😀", gyro.Description);
        Assert.All(calendars.Values, calendar => Assert.Equal(["Europe/Lisbon"], calendar.Zones));
    }

    [Fact]
    public void People_come_back_by_their_ids_with_their_affiliations_and_so_do_the_chairs_and_the_kind_of_the_session_around()
    {
        var bytes = Rendered.Of(After(new PersonRenamed(Cleo, "Cleo Vant", "Bo Marten"), new AffiliationRevised(Bo, "", "Loom; Tern^ \"Inc\",\nLdt")))["program.ics"];
        var read = Readers.Files.Reading(bytes);
        var instruments = Assert.Single(read.Program.Sessions);
        Assert.Equal((Instruments.ToString(), "Instruments", SessionKind.Oral, $"id {Ada}"), (instruments.ExternalId, instruments.Title, instruments.Kind, Assert.Single(instruments.Chairs)));
        Assert.Equal([$"{Bo}", $"{Cleo}"], instruments.Talks[0].Speakers.Select(key => read.Program.People.Single(it => it.Key == key).ExternalId));
        Assert.Equal("Loom; Tern^ \"Inc\", Ldt", read.Program.People.Single(it => it.ExternalId == $"{Bo}").Affiliation);
        Assert.Empty(read.Remarks);
    }

    [Fact]
    public void Nobody_is_written_to_because_of_a_calendar()
    {
        var text = string.Concat(Rendered.Of(After()).Files.Where(file => file.MediaType.StartsWith("text/calendar", StringComparison.Ordinal)).Select(file => System.Text.Encoding.UTF8.GetString(file.Bytes)));
        Assert.All(["METHOD", "ATTENDEE", "ORGANIZER", "mailto:"], word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Each_room_track_session_and_person_has_a_calendar()
    {
        var calendars = await Calendars.ReadAsync(Rendered.Of(After(new TrackAssigned(Moss, null, Lore))));
        Assert.Equal(["Moss as memory"], Titles($"rooms/{Loft}.ics"));
        Assert.Equal(["Moss as memory"], Titles($"tracks/{Lore}.ics"));
        Assert.Equal(["Gyro dropout", "Kites in still air", "Looms that listen"], Titles($"sessions/{Instruments}.ics"));
        Assert.Equal(["Gyro dropout", "Moss as memory"], Titles($"people/{Cleo}.ics"));
        Assert.Equal(["Chair: Instruments"], Titles($"people/{Ada}.ics"));
        Assert.Empty(calendars[$"sessions/{Weaving}.ics"].Entries);
        Assert.Equal("09:00 Gyro dropout\n09:20 Kites in still air\n09:50 Looms that listen", calendars[$"people/{Ada}.ics"].Entries[0].Description);

        IEnumerable<string> Titles(string name) => calendars[name].Entries.Select(it => it.Summary);
    }

    [Fact]
    public void What_did_not_change_stays_byte_for_byte()
    {
        var first = Rendered.Of(After());
        var second = first.ThenOf(After());
        foreach (var file in first.Files.Where(file => file.MediaType.StartsWith("text/calendar", StringComparison.Ordinal))) Assert.Equal(file.Bytes, second[file.Name]);
        Assert.Equal(first.Calendar, second.Calendar);
    }

    [Fact]
    public async Task An_entry_counts_its_changes_and_is_dated_by_the_last()
    {
        var second = Rendered.Of(After()).ThenOf(After(new TalkRetitled(Moss, "Moss as memory", "Moss")));
        var third = second.ThenOf(After(new TalkRetitled(Moss, "Moss as memory", "Moss")), 3);
        var whole = (await Calendars.ReadAsync(third))["program.ics"];
        Assert.Equal(
            [(0, 1), (0, 1), (0, 1), (1, 2)],
            whole.Entries.Select(it => (it.Sequence, it.Changed.InUtc().Day)));
        Assert.All(whole.Entries, it => Assert.Equal(it.Changed, it.Stamp));
    }

    [Fact]
    public async Task What_is_gone_stays_cancelled_where_it_was_and_may_come_back()
    {
        var gone = Rendered.Of(After()).ThenOf(After(new TalkWithdrawn(Moss)));
        var read = await Calendars.ReadAsync(gone);
        foreach (var name in new[] { "program.ics", $"rooms/{Loft}.ics", $"people/{Cleo}.ics" })
        {
            var cancelled = read[name].Entries.Single(it => it.Uid.StartsWith($"{Moss}", StringComparison.Ordinal));
            Assert.Equal(
                ("CANCELLED", 1, "Loft", Instant.FromUtc(2022, 5, 18, 10, 0), Instant.FromUtc(2022, 1, 2, 12, 0)),
                (cancelled.Status, cancelled.Sequence, cancelled.Location, cancelled.Start, cancelled.Changed));
        }
        Assert.Equal(gone["program.ics"], gone.ThenOf(After(new TalkWithdrawn(Moss)), 3)["program.ics"]);
        var back = (await Calendars.ReadAsync(gone.ThenOf(After(), 3)))["program.ics"].Entries.Single(it => it.Uid.StartsWith($"{Moss}", StringComparison.Ordinal));
        Assert.Equal(("CONFIRMED", 2), (back.Status, back.Sequence));
    }

    [Fact]
    public async Task What_was_withdrawn_before_anybody_knew_of_it_is_not_told()
    {
        var whole = (await Calendars.ReadAsync(Rendered.Of(After(new TalkWithdrawn(Moss)))))["program.ics"];
        Assert.DoesNotContain(whole.Entries, it => it.Summary.StartsWith("Moss", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_session_that_is_given_talks_gives_way_to_their_entries()
    {
        var before = After(new SessionMoved(Weaving, null, Slot(Loft, Thursday, 14, 0, 60)));
        var after = Given(new SessionMoved(Weaving, null, Slot(Loft, Thursday, 14, 0, 60)), new TalkMoved(Dust, null, InSession(Weaving, 0))).Program;
        var whole = (await Calendars.ReadAsync(Rendered.Of(before).ThenOf(after)))["program.ics"];
        Assert.Equal(
            [("CONFIRMED", "Dust", "Dov Ister\nWeaving"), ("CANCELLED", "Weaving", "Its talks have entries of their own now.")],
            whole.Entries.Where(it => it.Start > Instant.FromUtc(2022, 5, 19, 0, 0)).OrderBy(it => it.Summary).Select(it => (it.Status, it.Summary, it.Description!)));
    }

    [Fact]
    public async Task Clocks_may_change_meanwhile()
    {
        // In Lisbon the clocks went forward at 01:00 on 27 March 2022, and back at 02:00 on 30 October.
        var (spring, autumn) = (new LocalDate(2022, 3, 27), new LocalDate(2022, 10, 30));
        var program = After(
            new ConferenceDaysChanged(World.Conference, Wednesday, Friday, spring.PlusDays(-1), autumn),
            new TalkMoved(Dust, null, OwnSlot(Loft, spring, 1, 10, 20)),
            new TalkMoved(Moss, OwnSlot(Loft, Wednesday, 11, 0, 20), OwnSlot(Loft, autumn, 9, 0, 20)));
        var whole = (await Calendars.ReadAsync(Rendered.Of(program)))["program.ics"];
        Assert.Equal(
            [("Dust", Instant.FromUtc(2022, 3, 27, 1, 10), Instant.FromUtc(2022, 3, 27, 1, 30)), ("Moss as memory", Instant.FromUtc(2022, 10, 30, 9, 0), Instant.FromUtc(2022, 10, 30, 9, 20))],
            whole.Entries.Where(it => it.Summary is "Dust" or "Moss as memory").Select(it => (it.Summary, it.Start, it.End)));
    }

    [Theory]
    [InlineData("UTC", "2022-05-18T10:00")]
    [InlineData("Etc/UTC", "2022-05-18T10:00")]
    [InlineData("Etc/GMT+5", "2022-05-18T15:00")]
    [InlineData("Asia/Kolkata", "2022-05-18T04:30")]
    [InlineData("America/St_Johns", "2022-05-18T12:30")]
    [InlineData("Australia/Lord_Howe", "2022-05-17T23:30")]
    [InlineData("Africa/Casablanca", "2022-05-18T09:00")]
    [InlineData("Europe/Dublin", "2022-05-18T09:00")]
    public async Task A_time_is_the_same_moment_in_any_zone(string zone, string moment)
    {
        var program = After(new TimeZoneChanged(World.Conference, "Europe/Lisbon", zone), new TalkMoved(Dust, null, OwnSlot(Loft, Wednesday, 10, 0, 20)));
        var whole = (await Calendars.ReadAsync(Rendered.Of(program)))["program.ics"];
        Assert.Equal(Patterns.LocalDateTime.Parse(moment).Value, whole.Entries.Single(it => it.Summary == "Dust").Start.InUtc().LocalDateTime);
    }

    [Fact]
    public async Task The_calendars_of_a_thousand_talks_are_read_by_somebody_else()
    {
        var (program, rendered) = (BusyProgram.Of(1_000), Rendered.Of(BusyProgram.Of(1_000)));
        var names = rendered.Files.Select(file => file.Name).Where(name => name.EndsWith(".ics", StringComparison.Ordinal)).ToList();
        Assert.Equal(1 + program.Conference.Rooms.Count + program.Conference.Tracks.Count + program.Sessions.Count + program.People.Count, names.Count);
        // Each fiftieth of the many small ones; they are put together from the same entries.
        var calendars = await Calendars.ReadAsync(names.Where((name, n) => n % 50 == 0).Select(name => (name, rendered.Text(name))));
        Assert.InRange(calendars["program.ics"].Entries.Length, 950, 1_000);
    }
}
