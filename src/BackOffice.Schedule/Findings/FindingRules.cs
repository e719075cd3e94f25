using System.Collections.Frozen;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Findings.Rules;

namespace BackOffice.Schedule.Findings;

/// <summary>A rule by which things are found to be wrong.</summary>
/// <param name="Code">Its name in the outside contract and on disk; never changes.</param>
/// <param name="Default">How much it weighs where the conference says nothing.</param>
/// <param name="Title">What it finds, in a few words.</param>
/// <param name="Help">What it takes for that, and what to do about it, in a sentence or two.</param>
/// <param name="MayRefuse">Whether a conference can have it enforced: only what an edit brings about can be refused.</param>
public sealed record FindingRule(string Code, Severity Default, string Title, string Help, bool MayRefuse)
{
    /// <summary>The severities that a conference can give the rule, the lightest first.</summary>
    public IEnumerable<Severity> Choices => Enum.GetValues<Severity>().Where(severity => MayRefuse || severity != Severity.Refuse);
}

/// <summary>Every rule there is.</summary>
public static class FindingRules
{
    /// <summary>The rules that find what a timetable shows by itself: a gap, and what has no place yet.</summary>
    public static bool IsSeenOnTheTimetable(string code) => code is GapInARoom.Code or TalkUnscheduled.Code;

    /// <summary>The rules in the order in which they are shown: what is wrong, what may be, what is worth knowing.</summary>
    public static readonly ValueList<FindingRule> All =
    [
        Error(RoomTakenTwice.Code, "Two things in one room at once", "One may start in the minute in which the other ends."),
        Error(PersonInTwoPlaces.Code, "A person in two places at once", "Speaking and chairing both count; chairing the session one speaks in does not."),
        Error(SlotOutsideTheConference.Code, "Outside the conference's days", "The last day may end after midnight, at the hour at which days change."),
        Error(TalkOutsideItsSession.Code, "A talk reaches past the end of its session", "Lengthen the session, or shorten or move talks."),
        Error(RetiredRoomInUse.Code, "A room that is no longer in use", "Something still stands in a retired room."),
        Error(CancelledOnTheTimetable.Code, "Cancelled or withdrawn, and still on the timetable", "Move it off the timetable, or restore it."),
        Warning(PersonNotAvailable.Code, "A person who can't be there", "Somebody speaks or chairs outside the times at which they said they can be there."),
        Warning(RoomNotAvailable.Code, "A room that is not to be had", "Something stands in a room outside the times at which the conference has it."),
        Warning(TooLittleTimeBetweenRooms.Code, "Too little time to change rooms", "Somebody is in one room and then in another sooner than the setting allows."),
        Warning(TooLittleChangeover.Code, "Too little time for a room to change over", "Two things follow each other in a room sooner than the setting allows."),
        Warning(SameTrackAtOnce.Code, "The same track at the same time", "Who follows a track would have to choose. Posters don't count."),
        Warning(ParallelToPlenary.Code, "Something parallel to a plenary", "A plenary is an invited talk or a session marked as one. Registration and breaks may go on."),
        Warning(PairThatMustNotClash.Code, "A pair that must not clash", "Two things at the same time that were said to exclude each other."),
        Warning(OutOfOrder.Code, "Out of order", "Something starts before the end of what was said to precede it."),
        Warning(SessionWithoutChair.Code, "A session without a chair", "Oral sessions and invited talks need somebody to chair them.", mayRefuse: false),
        Warning(SessionLongerThanItsTalks.Code, "A session longer than its talks", "More than 20 minutes of an oral session are left over.", mayRefuse: false),
        Warning(SessionShorterThanItsTalks.Code, "A session shorter than its talks", "The talks of an unscheduled session take longer than the session.", mayRefuse: false),
        Warning(TalkWithoutSpeakers.Code, "A talk without speakers", "Nobody is named as a speaker.", mayRefuse: false),
        Warning(TalkWithoutAbstract.Code, "A talk without an abstract", "Nobody has said what it is about.", mayRefuse: false),
        Warning(TitleIsProvisional.Code, "A provisional title", "The title was made up for want of a real one; confirm it or give another.", mayRefuse: false),
        Warning(RoomTooSmall.Code, "Too small a room", "More people are expected than the room seats."),
        Warning(Duplicate.Code, "A duplicate", "Two talks of one kind have the same title."),
        Warning(ClocksChange.Code, "A time at which the clocks change", "The change skips or doubles the time, or the thing lasts longer or shorter than the clock says."),
        Warning(MovedAfterPublication.Code, "Moved after publication", "It stands elsewhere than the newest snapshot says. The next publication settles it."),
        Note(GapInARoom.Code, "A gap in a room's day", "Nothing is in the room for more than two hours between two things."),
        Note(TalkUnscheduled.Code, "An unscheduled talk", "It has no place on the timetable yet."),
        Note(PersonWithoutBio.Code, "A missing bio", "Somebody speaks or chairs, and nothing is said about them."),
    ];

    private static readonly FrozenDictionary<string, FindingRule> ByCode = All.ToFrozenDictionary(rule => rule.Code);

    /// <summary>The rule of a code, or null.</summary>
    public static FindingRule? Of(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>How much a conference has a rule weigh.</summary>
    public static Severity SeverityOf(this Conference conference, string code)
    {
        foreach (var set in conference.Severities) if (set.Rule == code) return set.Severity;
        return Of(code)?.Default ?? Severity.Off;
    }

    private static FindingRule Error(string code, string title, string help) => new(code, Severity.Error, title, help, MayRefuse: true);

    private static FindingRule Warning(string code, string title, string help, bool mayRefuse = true) => new(code, Severity.Warning, title, help, mayRefuse);

    private static FindingRule Note(string code, string title, string help) => new(code, Severity.Note, title, help, MayRefuse: false);
}
