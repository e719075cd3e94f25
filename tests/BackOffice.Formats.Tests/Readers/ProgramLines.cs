using System.Globalization;
using BackOffice.Formats.Artefacts;
using BackOffice.Formats.Json;
using BackOffice.Formats.Sources;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using NodaTime;

namespace BackOffice.Formats.Tests.Readers;

/// <summary>What a line about a thing on the program says; what a format can't carry is empty on both sides.</summary>
internal sealed record ProgramLine(
    string Id, string Title, string Kind, string Room, string Start, string Minutes, string Track, string People, string Abstract, string Links, string Session);

/// <summary>Programs as lines, one for each thing that takes place, so that what went out can be compared with what came back.</summary>
internal static class ProgramLines
{
    /// <summary>The lines of a timetable.</summary>
    internal static List<ProgramLine> Of(PublicTimetable timetable) => InOrder(timetable.Entries.Select(it => new ProgramLine(
        $"{it.Id}", SourceText.OneLine(it.Title), it.Kind, SourceText.OneLine(it.Room.Name), Moment(it.Slot.Start), Minutes(it.Slot.Duration), it.Track is { } track ? SourceText.OneLine(track.Name) : "",
        string.Join(", ", it.People.Distinct().Select(person => SourceText.OneLine(person.Name))), SourceText.Lines(it.Abstract), Links(it.Talk?.Links ?? []), it.Around is { } around ? SourceText.OneLine(around.Title) : "")));

    /// <summary>The lines of what was read; a session with talks is told by its talks.</summary>
    internal static List<ProgramLine> Of(ImportedProgram program)
    {
        var names = program.People.ToDictionary(person => person.Key, person => person.Name);
        return InOrder(program.Sessions.SelectMany(OfSession).Concat(program.Talks.Select(talk => OfTalk(talk, talk.Room, talk.Start, ""))));

        IEnumerable<ProgramLine> OfSession(ImportedSession it)
        {
            if (it.Talks.Count == 0)
            {
                yield return new(it.ExternalId ?? "", it.Title, it.Kind.ToKebab(), it.Room ?? "", Moment(it.Start), Minutes(it.Duration), "", string.Join(", ", it.Chairs.Select(key => names[key])), "", "", "");
            }
            var start = it.Start;
            foreach (var talk in it.Talks)
            {
                yield return OfTalk(talk, it.Room, start, it.Title);
                start = start?.Plus(talk.Duration);
            }
        }

        ProgramLine OfTalk(ImportedTalk it, string? room, LocalDateTime? start, string session) => new(
            it.ExternalId ?? "", it.Title, it.Kind.ToKebab(), room ?? "", Moment(start), Minutes(it.Duration), it.Track ?? "",
            string.Join(", ", it.Speakers.Select(key => names[key])), it.Abstract, Links(it.Links), session);
    }

    private static List<ProgramLine> InOrder(IEnumerable<ProgramLine> lines) => [.. lines.OrderBy(line => line.Start, StringComparer.Ordinal).ThenBy(line => line.Id, StringComparer.Ordinal)];

    private static string Moment(LocalDateTime? start) => start is { } known ? Patterns.LocalDateTime.Format(known) : "";

    private static string Minutes(Duration duration) => duration.TotalMinutes.ToString(CultureInfo.InvariantCulture);

    private static string Links(IEnumerable<Link> links) => string.Join(' ', links.Select(link => $"{SourceText.OneLine(link.Label)} {link.Url}"));
}
