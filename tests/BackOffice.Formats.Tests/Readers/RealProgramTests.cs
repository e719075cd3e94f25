using BackOffice.Formats.Tests.Artefacts;
using BackOffice.Formats.Tests.Importing;
using BackOffice.Testing;
using BackOffice.Testing.Judges;
using NodaTime;
using Xunit;

namespace BackOffice.Formats.Tests.Readers;

/// <summary>Files of real conferences come in with everything that a plain count finds in them.</summary>
public sealed class RealProgramTests
{
    [Theory]
    [InlineData("31c3.schedule.xml", FileFormat.FrabXml, 138, 4, 8, 198)]
    [InlineData("pretalx-democon.schedule.json", FileFormat.FrabJson, 36, 2, 2, 27)]
    [InlineData("jres-2022.ics", FileFormat.ICalendar, 120, 15, 0, 0)]
    public void Every_entry_is_accounted_for(string name, FileFormat format, int entries, int rooms, int tracks, int people)
    {
        var read = Files.Reading(RealPrograms.Read(name));
        Assert.Equal(
            (format, entries, rooms, tracks, people),
            (read.Format, read.Program.Things(), read.Program.Rooms.Count, read.Program.Tracks.Count, read.Program.People.Count));
        Assert.All(read.Program.Talks, talk => Assert.NotNull(talk.ExternalId));
        Assert.All(read.Remarks, remark => Assert.True(remark.Line > 0, remark.Sentence));
    }

    [Theory]
    [InlineData("31c3.schedule.xml")]
    [InlineData("pretalx-democon.schedule.json")]
    [InlineData("jres-2022.ics")]
    [InlineData("mlsys-2022-wednesday.txt")]
    public void What_was_read_can_be_imported_and_is_there_then(string name)
    {
        var program = Files.Reading(RealPrograms.Read(name)).Program;
        Assert.Empty(Imports.Open.Import(program).PlanFor(program));
    }

    [Theory]
    [InlineData("31c3.schedule.xml")]
    [InlineData("pretalx-democon.schedule.json")]
    [InlineData("jres-2022.ics")]
    [InlineData("mlsys-2022-wednesday.txt")]
    public void What_was_imported_is_published_as_valid_frab(string name) =>
        Assert.Empty(FrabSchemas.FaultsOfXml(Rendered.Of(Imports.Open.Import(Files.Reading(RealPrograms.Read(name)).Program))["schedule.xml"]));

    [Fact]
    public void A_congress_without_a_zone_keeps_the_times_it_prints()
    {
        var read = Files.Reading(RealPrograms.Read("31c3.schedule.xml"));
        var opening = read.Talk("31C3 Opening Event");
        Assert.Equal((new LocalDateTime(2014, 12, 27, 11, 0), Duration.FromMinutes(30), "Saal 1", "29aecfd7-2e44-4f49-ab86-29b5e0877325"), (opening.Start, opening.Duration, opening.Room, opening.ExternalId));
        Assert.Equal("erdgeist, Geraldine de Bastion", read.Speakers(opening));
        Assert.Equal("6264", read.Talk("„Wir beteiligen uns aktiv an den Diskussionen“").ExternalId);
        Assert.Equal((new(2014, 12, 27), new(2014, 12, 30), (string?)null), (read.Program.FirstDay!.Value, read.Program.LastDay!.Value, read.Program.TimeZone));
    }

    [Fact]
    public void Moments_win_over_the_wall_clock_of_another_offset()
    {
        var read = Files.Reading(RealPrograms.Read("pretalx-democon.schedule.json"));
        Assert.Equal((new LocalDateTime(2020, 12, 14, 8, 0), "UTC"), (read.Talk("Focused 5thgeneration hardware").Start, read.Program.TimeZone));
        Assert.Contains(read.Remarks, remark => remark.Sentence.StartsWith("36 times have offsets that UTC did not have then", StringComparison.Ordinal));
    }

    [Fact]
    public void A_calendar_folded_within_its_letters_is_whole_again()
    {
        var read = Files.Reading(RealPrograms.Read("jres-2022.ics"));
        Assert.Equal(("JRES 2021/22", "Europe/Paris"), (read.Program.Name, read.Program.TimeZone));
        Assert.Equal(["Accueil congressistes", "Buffet", "Pause", "Pause", "Déjeuner", "Pause", "Déjeuner", "Pause", "Buffet"], read.Program.Sessions.Select(session => session.Title));
        Assert.DoesNotContain(read.Program.Talks, talk => talk.Abstract.Contains('\ufffd') || talk.Abstract.Contains("Ã©", StringComparison.Ordinal));
        Assert.Contains(read.Program.Talks, talk => talk.Abstract.Contains("systèmes d’exploitation.", StringComparison.Ordinal));
    }
}
