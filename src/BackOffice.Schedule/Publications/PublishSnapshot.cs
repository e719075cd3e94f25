using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;

namespace BackOffice.Schedule.Publications;

/// <summary>Publishes the draft as a snapshot.</summary>
/// <param name="Label">A name for people.</param>
/// <param name="Notes">What readers should know; may be empty.</param>
/// <param name="Revision">The revision the publisher reviewed; what came after it must not slip in. Null publishes whatever the draft is now.</param>
/// <param name="ContentHash">SHA-256 of the rendered program, which the pipeline puts in; a sender's own is not used.</param>
/// <param name="ChainHead">The link of the hash chain at the revision published, which the pipeline puts in likewise.</param>
public sealed record PublishSnapshot(string Label, string Notes = "", long? Revision = null, string ContentHash = "", string? ChainHead = null) : ScheduleCommand
{
    /// <inheritdoc/>
    public override ValueList<Touch> Touches => Touch.Of(new Subject(SubjectType.Publications, Guid.Empty), Facet.Publications);

    /// <inheritdoc/>
    public override Role Needs => Role.Publisher;

    /// <inheritdoc/>
    public override bool ChangesTheProgram => false;

    /// <inheritdoc/>
    public override Decision Decide(Program program)
    {
        if ((Words.Name(Label, "label") ?? Words.Text(Notes, "notes")) is { } refusal) return refusal;
        if (Revision is { } reviewed && reviewed != program.Revision)
        {
            return Refusal.Rule($"The program is at revision {program.Revision} now; you reviewed revision {reviewed}. Look at what changed since, then publish again.");
        }
        var errors = program.Findings().Errors.ToList();
        if (errors.Count > 0)
        {
            return Refusal.Rule(errors.Count == 1
                ? $"An error stops the publication: {errors[0].Sentence}"
                : $"{errors.Count} errors stop the publication, the first: {errors[0].Sentence}");
        }
        var number = (program.Publications.Latest?.Number ?? 0) + 1;
        return Decision.Of(new SnapshotPublished(program.Conference.Id, number, Label.Trim(), Notes.Trim(), program.Revision, ContentHash, ChainHead));
    }
}
