using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Editing;
using BackOffice.Schedule.Programs;
using NodaTime;

namespace BackOffice.Schedule.Differences;

/// <summary>
/// Puts the program, or a part of it, back to how it was at a revision: as one change, which undoes as one. Without a part it
/// is all of the program; see <see cref="RestoreScope"/> for what a part comes to.
/// </summary>
/// <param name="Revision">The revision.</param>
/// <param name="TalkId">Only this talk.</param>
/// <param name="SessionId">Only this session.</param>
/// <param name="RoomId">Only what stood in this room; with a day.</param>
/// <param name="Day">Only what stood on this day of the conference, in the room or in all of them.</param>
/// <param name="SeenRevision">
/// The revision of the program on which the sender looked at what this would do; where somebody has changed one of the same
/// sides since, nothing is put back. Null puts back whatever there is.
/// </param>
public sealed record RestoreProgram(
    long Revision, TalkId? TalkId = null, SessionId? SessionId = null, RoomId? RoomId = null, LocalDate? Day = null, long? SeenRevision = null) : ScheduleCommand
{
    private Role needs = Role.Editor;

    /// <summary>The program as it was, which the pipeline puts in; a sender can't.</summary>
    private Program? Then { get; init; }

    /// <summary>The changes since the sender looked, which the pipeline puts in.</summary>
    private ValueList<Change> Since { get; init; }

    /// <summary>The part that is put back.</summary>
    public RestoreScope Scope =>
        TalkId is { } talk ? new RestoreScope.OneTalk(talk)
        : SessionId is { } session ? new RestoreScope.OneSession(session)
        : Day is { } day ? new RestoreScope.OneDay(RoomId, day)
        : new RestoreScope.Everything();

    /// <inheritdoc/>
    public override ValueList<Touch> Touches => Touch.Of(
        TalkId is { } talk ? talk
        : SessionId is { } session ? session
        : Subject.TheConference);

    /// <summary>The role that the changes of this kind take: whoever may not rename a room may not put its name back either.</summary>
    public override Role Needs => needs;

    /// <summary>The command that puts a part of a program back, or all of it.</summary>
    public static RestoreProgram Of(RestoreScope scope, long revision, long? seenRevision = null) => scope switch
    {
        RestoreScope.OneTalk it => new(revision, TalkId: it.TalkId, SeenRevision: seenRevision),
        RestoreScope.OneSession it => new(revision, SessionId: it.SessionId, SeenRevision: seenRevision),
        RestoreScope.OneDay it => new(revision, RoomId: it.RoomId, Day: it.Day, SeenRevision: seenRevision),
        _ => new(revision, SeenRevision: seenRevision),
    };

    /// <summary>Plans to put a part of a program back to how it was, or all of it.</summary>
    /// <param name="now">The program as it is.</param>
    /// <param name="then">The program as it was.</param>
    /// <param name="scope">The part.</param>
    public static PlanResult Plan(Program now, Program then, RestoreScope scope)
    {
        var what = scope switch
        {
            RestoreScope.OneTalk it => $"“{ChangeText.Title(it.TalkId, now)}”",
            RestoreScope.OneSession it => $"“{ChangeText.Title(it.SessionId, now)}”",
            RestoreScope.OneDay { RoomId: { } room } it => $"{PlaceText.Of(it.Day)} in {ChangeText.Title(room, now)}",
            RestoreScope.OneDay it => PlaceText.Of(it.Day),
            _ => "the whole program",
        };
        return Editing.Plan.Of(now, $"Put {what} back to revision {then.Revision}", [Of(scope, then.Revision, now.Revision).With(then, now, [])]);
    }

    /// <summary>The command with what the log says.</summary>
    /// <param name="then">The program at the revision.</param>
    /// <param name="now">The program in which the command is to be decided.</param>
    /// <param name="since">The changes after <see cref="SeenRevision"/>; none where that is not said.</param>
    public RestoreProgram With(Program then, Program now, IEnumerable<Change> since) => this with
    {
        Then = then,
        Since = since.ToValueList(),
        needs = Restoration.Of(now, then, Scope) is Decision.Accepted { Events: var events } ? events.Select(Opposite.Needs).Append(Role.Editor).Max() : Role.Editor,
    };

    /// <inheritdoc/>
    public override Decision Decide(Program program)
    {
        if (new object?[] { TalkId, SessionId, RoomId ?? (object?)Day }.Count(it => it is not null) > 1)
        {
            return Refusal.Invalid("Name one part to put back: a talk, a session, or a day (with or without a room).");
        }
        if (RoomId is not null && Day is null) return Refusal.Invalid("Say which day of the room is to be put back.");
        if (Revision < 1 || Revision > program.Revision || Then is not { } then) return Refusal.NotFound($"There is no revision {Revision}.");
        var decision = Restoration.Of(program, then, Scope);
        if (decision is not Decision.Accepted { Events: var events }) return decision;
        var sides = events.Select(it => (it.Subject, it.Facet)).ToHashSet();
        if (Since.LastOrDefault(change => sides.Contains((change.Event.Subject, change.Event.Facet))) is { } later)
        {
            return Refusal.Rule($"Since you looked, {ChangeText.Sentence(later, program)} (revision {later.Revision}). Look again at what putting it back would do.");
        }
        return decision;
    }
}
