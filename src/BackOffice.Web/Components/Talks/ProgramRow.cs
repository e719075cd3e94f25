using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using BackOffice.Web.Components.Kit;
using BackOffice.Web.Components.Things;

namespace BackOffice.Web.Components.Talks;

/// <summary>A talk or session as a row of the program's list.</summary>
/// <param name="Thing">The talk or session.</param>
/// <param name="Title">Its title.</param>
/// <param name="Code">A talk's code.</param>
/// <param name="Kind">Its kind, in words.</param>
/// <param name="Slot">Where it stands, if it does.</param>
/// <param name="Room">The name of the room it stands in.</param>
/// <param name="People">Its speakers or chairs.</param>
/// <param name="Track">A talk's track.</param>
/// <param name="Status">Whether it takes place.</param>
/// <param name="Worst">How much the worst finding about it weighs; null where there is none.</param>
public sealed record ProgramRow(
    Subject Thing, string Title, string? Code, string Kind, Slot? Slot, string Room, string People, Track? Track, Status Status, Schedule.Findings.Severity? Worst)
{
    private readonly string folded = Choice.Fold($"{Title} {Code} {People} {Room} {Track?.Name}");

    /// <summary>Whether all words of a query occur in it.</summary>
    public bool Matches(string[] words) => Array.TrueForAll(words, word => folded.Contains(word, StringComparison.Ordinal));

    /// <summary>Every talk and session of a program.</summary>
    public static IReadOnlyList<ProgramRow> All(Program program) =>
        [.. program.Sessions.Values.Select(session => Of(program, session)), .. program.Talks.Values.Select(talk => Of(program, talk))];

    private static ProgramRow Of(Program program, Talk talk)
    {
        var slot = program.SlotOf(talk);
        return new(
            talk.Id, talk.Title, talk.Code, Picks.Spoken(talk.Kind), slot, Name(program, slot), Picks.Speakers(program, talk),
            talk.TrackId is { } track ? program.Conference.Track(track) : null, talk.Status, Heaviest(program, talk.Id));
    }

    private static ProgramRow Of(Program program, Session session) => new(
        session.Id, session.Title, null, Picks.Spoken(session.Kind), session.Slot, Name(program, session.Slot),
        string.Join(", ", session.Chairs.Select(id => program.Person(id)?.Name)), null, session.Status, Heaviest(program, session.Id));

    private static string Name(Program program, Slot? slot) => slot is null ? "" : program.Conference.Room(slot.RoomId)?.Name ?? "";

    private static Schedule.Findings.Severity? Heaviest(Program program, Subject thing) =>
        program.Findings().About(thing) is [var worst, ..] ? Findings.FindingWords.Shown(worst.Severity) : null;
}
