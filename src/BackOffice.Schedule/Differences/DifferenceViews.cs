using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;

namespace BackOffice.Schedule.Differences;

/// <summary>The steps of a difference as those look for them who are asked about a day, or about a person.</summary>
public static class DifferenceViews
{
    /// <summary>By the days of the conference, first the first: each step on the day on which its thing stands, or stood.</summary>
    public static IReadOnlyList<DifferenceGroup> ByDay(ProgramDifference difference)
    {
        var days = difference.Events
            .Select(it => (Happened: it, Start: StartOf(it, difference.To) ?? StartOf(it, difference.From)))
            .ToLookup(it => it.Start is { } start ? difference.To.Conference.DayOf(start) : (NodaTime.LocalDate?)null, it => it.Happened);
        return
        [
            .. days.Where(day => day.Key is not null).OrderBy(day => day.Key).Select(day => new DifferenceGroup(PlaceText.Of(day.Key!.Value), day.ToValueList())),
            .. days.Where(day => day.Key is null).Select(day => new DifferenceGroup("On no day", day.ToValueList())),
        ];
    }

    /// <summary>By the people concerned, in the order of their names: those who speak or chair, or did, and those whose own data it is.</summary>
    public static IReadOnlyList<DifferenceGroup> ByPerson(ProgramDifference difference) =>
    [
        .. difference.Events
            .SelectMany(it => PeopleOf(it, difference).Distinct().Select(person => (Person: person, Happened: it)))
            .GroupBy(it => it.Person, it => it.Happened)
            .Select(group => (Name: ChangeText.Title(group.Key, difference.To), Group: group))
            .OrderBy(it => it.Name, StringComparer.OrdinalIgnoreCase).ThenBy(it => it.Group.Key.Value)
            .Select(it => new DifferenceGroup(it.Name, it.Group.ToValueList())),
    ];

    private static NodaTime.LocalDateTime? StartOf(ScheduleEvent happened, Program program) => happened switch
    {
        TalkEvent { TalkId: var id } => program.Talk(id) is { } talk ? program.SlotOf(talk)?.Start : null,
        SessionEvent { SessionId: var id } => program.Session(id)?.Slot?.Start,
        _ => null,
    };

    private static IEnumerable<PersonId> PeopleOf(ScheduleEvent happened, ProgramDifference difference) => happened switch
    {
        TalkEvent { TalkId: var id } => (difference.From.Talk(id)?.Speakers ?? []).Concat(difference.To.Talk(id)?.Speakers ?? []),
        SessionEvent { SessionId: var id } => ConcernedBy(difference.From, id).Concat(ConcernedBy(difference.To, id)),
        { Subject: { Type: SubjectType.Person, Id: var id } } => [new PersonId(id)],
        _ => [],
    };

    // A session that moves takes its talks along, and with them their speakers.
    private static IEnumerable<PersonId> ConcernedBy(Program program, SessionId id) =>
        program.Session(id) is { } session ? session.Chairs.Concat(session.Talks.SelectMany(talk => program.Talk(talk)?.Speakers ?? [])) : [];
}
