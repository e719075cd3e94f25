using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;

namespace BackOffice.Web.Components.Timetable;

/// <summary>The kinds of sessions and talks as people read them.</summary>
public static class KindWords
{
    /// <summary>“Invited talk”.</summary>
    public static string Word(SessionKind kind) => kind == SessionKind.InvitedTalk ? "Invited talk" : kind.ToString();

    /// <summary>“Invited talk”.</summary>
    public static string Word(TalkKind kind) => kind == TalkKind.InvitedTalk ? "Invited talk" : kind.ToString();
}
