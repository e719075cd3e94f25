using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Findings;

namespace BackOffice.Schedule.Conferences;

/// <summary>
/// What a conference asks of its program. Each list has an order of its own, whatever the order in which its entries came, and
/// what is as it is anyway is not kept: two conferences that ask the same are equal.
/// </summary>
public sealed partial record Conference
{
    /// <summary>Names that the committee gave to points of its log, oldest point first.</summary>
    public ValueList<Checkpoint> Checkpoints { get; init; }

    /// <summary>From when on changes take a reason or a chair; null where nobody said.</summary>
    public Freeze? Freeze { get; init; }

    /// <summary>Whether a publication takes the approval of a second member.</summary>
    public bool DemandsApproval { get; init; }

    private Conference With(Checkpoint checkpoint) => this with
    {
        Checkpoints = Checkpoints.Add(checkpoint).OrderBy(it => it.Revision).ThenBy(it => it.Name, StringComparer.Ordinal).ToValueList(),
    };

    private Conference With(RuleSeverity said) => this with
    {
        Severities = Severities.Where(it => it.Rule != said.Rule)
            .Concat(FindingRules.Of(said.Rule)?.Default == said.Severity ? [] : [said])
            .OrderBy(it => it.Rule, StringComparer.Ordinal).ToValueList(),
    };

    private Conference With(Pauses pauses) => this with
    {
        PauseOfPeople = pauses.OfPeople == DefaultPauses.OfPeople ? null : pauses.OfPeople,
        PauseOfRooms = pauses.OfRooms == DefaultPauses.OfRooms ? null : pauses.OfRooms,
    };

    private Conference With(Constraint constraint) => this with
    {
        Constraints = Constraints.Add(constraint).OrderBy(it => it.Kind).ThenBy(it => it.First, ByKindAndId).ThenBy(it => it.Second, ByKindAndId).ToValueList(),
    };

    private Conference With(string code, ValueList<Subject> parties, Given? given) => this with
    {
        Acknowledgements = Acknowledgements.Where(it => it.Code != code || it.Parties != parties)
            .Concat(given is null ? [] : [new Acknowledgement(code, parties, given.Fingerprint, given.Reason)])
            .OrderBy(it => it.Code, StringComparer.Ordinal).ThenBy(it => it.Parties, ByParties).ToValueList(),
    };

    private static readonly Comparer<Subject> ByKindAndId = Comparer<Subject>.Create(Standing.Order);

    private static readonly Comparer<ValueList<Subject>> ByParties = Comparer<ValueList<Subject>>.Create((one, other) =>
    {
        for (var place = 0; place < Math.Min(one.Count, other.Count); place++)
        {
            if (Standing.Order(one[place], other[place]) is not 0 and var order) return order;
        }
        return one.Count.CompareTo(other.Count);
    });
}
