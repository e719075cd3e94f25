using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Findings;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Time;
using NodaTime;
using NodaTime.Text;

namespace BackOffice.Web.Components.Timetable;

/// <summary>What somebody who picks things up is told before they put them down: when the people concerned can't be there.</summary>
/// <param name="Bands">Stretches of the days shown at which one of them is elsewhere or away.</param>
/// <param name="Held">Who else is moving or editing one of the things right now, as a sentence; null where nobody is.</param>
public sealed record LiftedNews(IReadOnlyList<LiftedNews.Band> Bands, string? Held = null)
{
    /// <summary>A stretch of a day at which somebody can't be there.</summary>
    /// <param name="Day">The day of the conference, in ISO form.</param>
    /// <param name="From">Its start, in minutes since the midnight that began the day.</param>
    /// <param name="To">Its end, likewise.</param>
    /// <param name="Text">Why, in words.</param>
    /// <param name="Away">Whether the person is away, and not in another part of the program.</param>
    public sealed record Band(string Day, int From, int To, string Text, bool Away);

    private const int MostBands = 60;

    /// <summary>The bands for things on some days.</summary>
    public static LiftedNews Of(Program program, IReadOnlyCollection<Subject> things, IEnumerable<DayLayout> days)
    {
        var people = things.SelectMany(thing => PeopleOf(program, thing)).Distinct().Select(program.Person).OfType<Person>().ToList();
        var bands = days.SelectMany(day => people.SelectMany(person => Busy(program, person, things, day).Concat(Away(person, day))));
        return new([.. bands.Take(MostBands)]);
    }

    private static IEnumerable<PersonId> PeopleOf(Program program, Subject thing) => thing.Type switch
    {
        SubjectType.Talk => program.Talk(new(thing.Id))?.Speakers ?? [],
        SubjectType.Session when program.Session(new(thing.Id)) is { } session =>
            session.Chairs.Concat(session.Talks.SelectMany(talk => program.Talk(talk)!.Speakers)),
        _ => [],
    };

    private static IEnumerable<Band> Busy(Program program, Person person, IReadOnlyCollection<Subject> lifted, DayLayout day)
    {
        foreach (var part in program.Index.PartsOf(person.Id))
        {
            var talk = part.Type == SubjectType.Talk ? program.Talk(new(part.Id)) : null;
            if (lifted.Contains(part) || (talk?.InSession is { } session && lifted.Contains(session))) continue;
            var active = talk is not null ? talk.Status == Status.Active : program.Session(new(part.Id))?.Status == Status.Active;
            if (!active || DropPlan.SlotOf(program, part) is not { } slot || program.Conference.DayOf(slot.Start) != day.Day) continue;
            var does = talk is not null ? "speaks in" : "chairs";
            yield return Stretch(day, slot.Start, slot.End, $"{person.Name} {does} “{ChangeText.Title(part, program)}”", away: false);
        }
    }

    private static IEnumerable<Band> Away(Person person, DayLayout day)
    {
        if (person.Availability.Count == 0) yield break;
        var (from, closes) = (day.Opens, day.Closes);
        foreach (var span in person.Availability.Where(span => span.To > day.Opens && span.From < closes).OrderBy(span => span.From))
        {
            if (span.From > from) yield return Stretch(day, from, span.From, $"{person.Name} is away", away: true);
            from = LocalDateTime.Max(from, span.To);
        }
        if (from < closes) yield return Stretch(day, from, closes, $"{person.Name} is away", away: true);
    }

    private static Band Stretch(DayLayout day, LocalDateTime from, LocalDateTime to, string text, bool away)
    {
        var midnight = day.Day.AtMidnight();
        return new(LocalDatePattern.Iso.Format(day.Day), (int)from.Since(midnight).TotalMinutes, (int)to.Since(midnight).TotalMinutes, text, away);
    }
}

/// <summary>What would come of putting something somewhere.</summary>
/// <param name="Text">What it would do, in words.</param>
/// <param name="Findings">What would be wrong then that is not now, the worst first.</param>
/// <param name="Cured">How many findings it would cure.</param>
/// <param name="Refused">Whether it can't be done at all; the text says why.</param>
public sealed record DropPreview(string Text, IReadOnlyList<DropPreview.Line> Findings, int Cured, bool Refused)
{
    /// <summary>A finding in words.</summary>
    public sealed record Line(string Severity, string Sentence);

    private const int MostLines = 4;

    internal static DropPreview Impossible(string why) => new(why, [], 0, true);

    internal static DropPreview Of(Schedule.Editing.Plan plan, Program program, Limits? limits)
    {
        var rehearsal = plan.Rehearse(program);
        if ((rehearsal.Refusal ?? rehearsal.RefusedByLimits(limits) ?? rehearsal.RefusedByRule) is { } refusal) return Impossible(refusal.Sentence);
        var caused = rehearsal.Difference.Caused.Where(it => it.Severity > Severity.Note).OrderByDescending(it => it.Severity).Take(MostLines);
        return new(plan.Title, [.. caused.Select(it => new Line(it.Severity == Severity.Warning ? "warning" : "error", it.Sentence))], rehearsal.Difference.Cured.Count, false);
    }
}

/// <summary>What became of something that was put somewhere.</summary>
/// <param name="Done">Whether it is there now.</param>
/// <param name="Why">Why it is not; null where the member decided so themselves.</param>
public sealed record DropAnswer(bool Done, string? Why = null);
