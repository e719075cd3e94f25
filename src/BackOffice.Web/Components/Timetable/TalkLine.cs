using BackOffice.Schedule;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Talks;
using BackOffice.Web.Components.Live;

namespace BackOffice.Web.Components.Timetable;

/// <summary>A talk as a line inside its session's block.</summary>
/// <param name="Id">The id of its element, which also names the talk.</param>
/// <param name="Version">The talk's version.</param>
/// <param name="Minutes">How long it lasts.</param>
/// <param name="Time">When it starts, as text.</param>
/// <param name="Title">Its title.</param>
/// <param name="People">Who speaks.</param>
/// <param name="Href">The address that opens it.</param>
/// <param name="Findings">How many findings there are about it.</param>
/// <param name="IsOff">Whether it was withdrawn.</param>
public sealed record TalkLine(string Id, long Version, int Minutes, string Time, string Title, string People, string Href, FindingTally Findings, bool IsOff)
{
    /// <summary>Its title and speakers whole, where the line has no room for them.</summary>
    public string Hint => People.Length > 0 ? $"{Title} – {People}" : Title;

    internal static TalkLine Of(Talk talk, Program program, string page) => new(
        OpenThing.Format(talk.Id),
        talk.Version,
        (int)talk.Duration.TotalMinutes,
        program.SlotOf(talk) is { } slot ? $"{slot.Start:HH:mm}" : "",
        talk.Title,
        program.NamesOf(talk.Speakers),
        BlockShown.HrefOf(talk.Id, program, page),
        FindingTally.Of(program.Findings().About(talk.Id)),
        talk.Status != Status.Active);
}
