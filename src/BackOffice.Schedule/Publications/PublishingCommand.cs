using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Findings;
using BackOffice.Schedule.Programs;

namespace BackOffice.Schedule.Publications;

/// <summary>The program that a snapshot shows, and what is known of it.</summary>
/// <param name="Program">The program at the revision that is shown.</param>
/// <param name="ContentHash">SHA-256 of its canonical form, in hexadecimal.</param>
/// <param name="ChainHead">The link of the hash chain at that revision, in hexadecimal.</param>
public sealed record ShownProgram(Program Program, string ContentHash, string? ChainHead);

/// <summary>A warning, or all warnings of a rule, that a publication lets pass.</summary>
/// <param name="Code">The rule.</param>
/// <param name="Reason">Why that may go out.</param>
/// <param name="Parties">What the one warning is about; none for all that the rule found.</param>
public sealed record Waiver(string Code, string Reason, ValueList<Subject> Parties = default);

/// <summary>Something that is done to the publications of a conference.</summary>
public abstract record PublishingCommand : ScheduleCommand
{
    /// <inheritdoc/>
    public override ValueList<Touch> Touches => Touch.Of(new Subject(SubjectType.Publications, Guid.Empty), Facet.Publications);

    /// <inheritdoc/>
    public override Role Needs => Role.Publisher;

    /// <inheritdoc/>
    public override bool ChangesTheProgram => false;

    /// <summary>The program that it is about to show, which the pipeline puts in; a sender can't.</summary>
    private protected ShownProgram? Shown { get; init; }

    /// <summary>Who sends it, which the pipeline puts in.</summary>
    private protected string Sender { get; init; } = "";

    /// <summary>The revision whose program the command needs to be decided; null where it needs none, or where there is none.</summary>
    public abstract long? Shows(Program program);

    /// <summary>The command with what only the pipeline knows.</summary>
    /// <param name="shown">The program at the revision that it <see cref="Shows"/>.</param>
    /// <param name="sender">Who sends it.</param>
    public PublishingCommand With(ShownProgram? shown, string sender) => this with { Shown = shown, Sender = sender };

    /// <summary>What stands in the way of letting a program out; null where nothing does.</summary>
    private protected static Refusal? Stops(Program shown)
    {
        var errors = shown.Findings().Errors.ToList();
        return errors.Count switch
        {
            0 => null,
            1 => Refusal.Rule($"An error stops the publication: {errors[0].Sentence}"),
            _ => Refusal.Rule($"{errors.Count} errors stop the publication, the first: {errors[0].Sentence}"),
        };
    }

    /// <summary>The publication of the program that is shown, in the draft as it is now.</summary>
    private protected static SnapshotPublished Published(Program now, ShownProgram shown, string label, string notes, string changelog, ValueList<WaivedFinding> waived) => new(
        now.Conference.Id, now.Publications.NextNumber, label.Trim(), notes.Trim(), shown.Program.Revision, shown.ContentHash, shown.ChainHead,
        string.IsNullOrWhiteSpace(changelog) ? null : changelog.Trim(), waived.Count == 0 ? null : waived, Elsewhere: Elsewhere(now, shown.Program));

    /// <summary>What stands elsewhere in a program that is shown than in the draft.</summary>
    private protected static ValueList<PublishedElsewhere>? Elsewhere(Program now, Program shown)
    {
        if (ReferenceEquals(now, shown) || now.Revision == shown.Revision) return null;
        var (places, then) = (now.Places(), shown.Places());
        var elsewhere = then.Where(it => places.GetValueOrDefault(it.Key) != it.Value).Select(it => new PublishedElsewhere(it.Key, it.Value))
            .Concat(places.Keys.Where(it => !then.ContainsKey(it)).Select(it => new PublishedElsewhere(it, null)))
            .OrderBy(it => it.Thing.Id)
            .ToValueList();
        return elsewhere.Count == 0 ? null : elsewhere;
    }

    /// <summary>The warnings of a program that are waived.</summary>
    /// <param name="shown">The program.</param>
    /// <param name="waivers">What is to be waived.</param>
    /// <param name="refusal">Why that can't be; null where it can.</param>
    private protected static ValueList<WaivedFinding> Waived(Program shown, ValueList<Waiver> waivers, out Refusal? refusal)
    {
        refusal = null;
        var warnings = waivers.Count == 0 ? [] : shown.Findings().Open.Where(it => it.Severity == Severity.Warning).ToList();
        var waived = new List<WaivedFinding>();
        foreach (var waiver in waivers)
        {
            var found = warnings.Where(it => waiver.Parties.Count == 0 ? it.Code == waiver.Code : it.Is(waiver.Code, waiver.Parties)).ToList();
            refusal ??= string.IsNullOrWhiteSpace(waiver.Reason) ? Refusal.Invalid("Say why the warning may go out.")
                : Words.Text(waiver.Reason, "reason", AcknowledgeFinding.LongestReason)
                ?? (found.Count == 0 ? Refusal.Rule($"There is no open warning “{waiver.Code}” of that kind to waive. Look at the findings again.") : null);
            waived.AddRange(found.Select(it => new WaivedFinding(it.Code, it.Parties, waiver.Reason.Trim())));
        }
        return waived.DistinctBy(it => (it.Code, it.Parties)).ToValueList();
    }
}
