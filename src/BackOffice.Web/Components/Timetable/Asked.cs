using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Time;

namespace BackOffice.Web.Components.Timetable;

/// <summary>What a member is asked on the timetable: the dialog that is open.</summary>
public abstract record Asked
{
    private Asked() { }

    /// <summary>What to put into an empty place.</summary>
    public sealed record AddHere(SlotRequest Slot) : Asked;

    /// <summary>What a new talk is like.</summary>
    public sealed record AddTalk(SlotRequest? Slot) : Asked;

    /// <summary>What a new session is like.</summary>
    public sealed record AddSession(SlotRequest? Slot) : Asked;

    /// <summary>Where to move what is selected.</summary>
    public sealed record MoveTo : Asked;

    /// <summary>By how much to shift what is selected.</summary>
    public sealed record Shift : Asked;

    /// <summary>From when on to shift everything, and by how much.</summary>
    public sealed record ShiftAfter(Subject? From) : Asked;

    /// <summary>What to swap with what.</summary>
    public sealed record Swap : Asked;

    /// <summary>Into which track to put what is selected.</summary>
    public sealed record Retrack : Asked;

    /// <summary>Whether to withdraw and cancel what is selected, or only to take it off the timetable.</summary>
    public sealed record Withdraw(bool OnlyUnschedule) : Asked;

    /// <summary>To which day to move the day.</summary>
    public sealed record MoveDay : Asked;

    /// <summary>Whether to fit a session to its talks.</summary>
    public sealed record Fit(SessionId Session) : Asked;

    /// <summary>What to do or find.</summary>
    public sealed record Palette : Asked;

    /// <summary>Nothing: the keys are shown.</summary>
    public sealed record Shortcuts : Asked;
}
