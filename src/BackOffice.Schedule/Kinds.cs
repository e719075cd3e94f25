using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using NodaTime;

namespace BackOffice.Schedule;

/// <summary>What the kinds of sessions and talks are like where nobody said otherwise.</summary>
public static class Kinds
{
    /// <summary>How long a session of the kind lasts.</summary>
    public static Duration DefaultDuration(SessionKind kind) => Duration.FromMinutes(kind switch
    {
        SessionKind.Registration => 60,
        SessionKind.Break => 30,
        SessionKind.Oral => 80,
        SessionKind.Poster => 90,
        SessionKind.Tutorial => 180,
        SessionKind.InvitedTalk => 60,
        SessionKind.Workshop => 180,
        SessionKind.Social => 120,
        _ => 60,
    });

    /// <summary>How long a talk of the kind lasts.</summary>
    public static Duration DefaultDuration(TalkKind kind) => Duration.FromMinutes(kind switch
    {
        TalkKind.Oral => 20,
        TalkKind.Poster => 10,
        TalkKind.Tutorial => 180,
        TalkKind.InvitedTalk => 60,
        TalkKind.Workshop => 180,
        _ => 30,
    });
}
