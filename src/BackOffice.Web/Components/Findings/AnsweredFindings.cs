using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Findings;

namespace BackOffice.Web.Components.Findings;

/// <summary>
/// The findings for which a member is typing a reason at a desk. They stay in its lists until the member is done with them, also
/// where others have cured or acknowledged them meanwhile: what was typed would go with them.
/// </summary>
public sealed class AnsweredFindings
{
    private readonly Dictionary<(string Code, ValueList<Subject> Parties), Finding> answered = [];

    /// <summary>A member has something typed for a finding, or no longer.</summary>
    public void Tell(Finding finding, bool typed)
    {
        if (typed) answered[(finding.Code, finding.Parties)] = finding;
        else answered.Remove((finding.Code, finding.Parties));
    }

    /// <summary>Some findings, after those that are being answered and are not among them any more.</summary>
    /// <param name="now">The findings there are now.</param>
    /// <param name="of">Which of those that are being answered belong among them.</param>
    public IEnumerable<Finding> With(IReadOnlyCollection<Finding> now, Func<Finding, bool> of) => answered.Count == 0
        ? now
        : answered.Values.Where(it => of(it) && !now.Any(there => there.Is(it.Code, it.Parties))).Concat(now);
}
