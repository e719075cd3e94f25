using BackOffice.Schedule.Sessions;
using static BackOffice.Schedule.Findings.Wording;

namespace BackOffice.Schedule.Findings.Rules;

/// <summary>Nobody chairs a session of a kind that is chaired.</summary>
internal static class SessionWithoutChair
{
    internal const string Code = "no-chair";

    internal static IEnumerable<Hit> Of(Session session, Timetable timetable)
    {
        if (session is not { Status: Status.Active, Kind: SessionKind.Oral or SessionKind.InvitedTalk, Chairs.Count: 0 }) yield break;
        yield return new($"{Quoted(session.Title)} has no chair.", [session.Id], session.Slot?.Start);
    }
}
