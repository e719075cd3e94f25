using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using NodaTime;

namespace BackOffice.Schedule.Changes;

/// <summary>
/// What of a conference an editor is limited to. What is in one of the tracks, stands in one of the rooms and on one of the
/// days is theirs; a list without items limits nothing.
/// </summary>
/// <param name="Tracks">The tracks; a talk without a track is in none of them. A session is in them where all its talks are.</param>
/// <param name="Rooms">The rooms; what is unscheduled is in nobody's.</param>
/// <param name="Days">The days of the conference; what is unscheduled is on nobody's.</param>
public sealed record Limits(ValueList<TrackId> Tracks = default, ValueList<RoomId> Rooms = default, ValueList<LocalDate> Days = default)
{
    /// <summary>Whether nothing is limited.</summary>
    public bool AreNone => Tracks.Count == 0 && Rooms.Count == 0 && Days.Count == 0;

    /// <summary>Whose a thing is as it stands in a program.</summary>
    public Belonging Of(Subject thing, Program program) => thing.Type switch
    {
        SubjectType.Talk => program.Talk(new(thing.Id)) is { } talk ? Of(talk, program) : Belonging.OfNothing,
        SubjectType.Session => program.Session(new(thing.Id)) is { } session ? Of(session, program) : Belonging.OfNothing,
        SubjectType.Person => Of(new PersonId(thing.Id), program),
        SubjectType.Room => Among(Rooms, new(thing.Id)) ? Belonging.Theirs : Belonging.OfOthers("is", "be", "not among your rooms"),
        SubjectType.Track => Among(Tracks, new(thing.Id)) ? Belonging.Theirs : Belonging.OfOthers("is", "be", "not among your tracks"),
        _ => AreNone ? Belonging.Theirs : Belonging.OfOthers("is", "be", "a matter of the whole conference, and you edit a part of it"),
    };

    /// <summary>Why a thing is not theirs as it stands, in one sentence; null where it is.</summary>
    public string? WhyNot(Subject thing, Program program) => Of(thing, program) is { Whose: not Whose.Theirs } other ? other.Sentence(thing, program) : null;

    /// <summary>Whether a place in a room on a day of the conference is theirs.</summary>
    internal bool Hold(RoomId room, LocalDate day) => Among(Rooms, room) && Among(Days, day);

    private Belonging Of(Talk talk, Program program) => OfTrack(talk, program) ?? OfPlace(program.SlotOf(talk), program);

    private Belonging Of(Session session, Program program)
    {
        if (Tracks.Count == 0) return OfPlace(session.Slot, program);
        foreach (var id in session.Talks)
        {
            if (program.Talk(id) is { } talk && !Among(talk)) return Belonging.OfOthers("holds", "hold", $"“{talk.Title}”, {WhichIsNot(talk, program)}");
        }
        return OfPlace(session.Slot, program) is { Whose: not Whose.Theirs } other ? other
            : session.Talks.Count == 0 ? Belonging.OfNobody("holds no talk, so it is in none of your tracks; put one of yours into it first")
            : Belonging.Theirs;
    }

    // Who has no part in anything is at hand for everybody.
    private Belonging Of(PersonId person, Program program)
    {
        var parts = program.Index.PartsOf(person);
        return parts.IsEmpty || parts.Any(part => Of(part, program).Whose == Whose.Theirs)
            ? Belonging.Theirs
            : Belonging.OfOthers("speaks and chairs", "speak and chair", "only in what is not yours");
    }

    private Belonging? OfTrack(Talk talk, Program program) =>
        Among(talk) ? null
        : talk.TrackId is { } track ? Belonging.OfOthers("is", "be", $"in the track {program.Conference.NameOf(track)}, which is not among your tracks")
        : Belonging.OfOthers("is", "be", "in no track, and you edit only what is in yours");

    private Belonging OfPlace(Slot? slot, Program program)
    {
        if (Rooms.Count == 0 && Days.Count == 0) return Belonging.Theirs;
        if (slot is null)
        {
            return Belonging.OfNobody(Rooms.Count > 0
                ? "is unscheduled, so it is in none of your rooms; put it into one first"
                : "is unscheduled, so it is on none of your days; put it on one first");
        }
        if (!Among(Rooms, slot.RoomId)) return Belonging.OfOthers("stands", "stand", $"in {program.Conference.NameOf(slot.RoomId)}, which is not among your rooms");
        var day = program.Conference.DayOf(slot.Start);
        return Among(Days, day) ? Belonging.Theirs : Belonging.OfOthers("stands", "stand", $"on {PlaceText.Of(day)}, which is not among your days");
    }

    private bool Among(Talk talk) => Tracks.Count == 0 || (talk.TrackId is { } track && Tracks.Contains(track));

    private static bool Among<T>(ValueList<T> limited, T one) => limited.Count == 0 || limited.Contains(one);

    private static string WhichIsNot(Talk talk, Program program) =>
        talk.TrackId is { } track ? $"which is in {program.Conference.NameOf(track)} and not in your tracks" : "which is in no track";
}
