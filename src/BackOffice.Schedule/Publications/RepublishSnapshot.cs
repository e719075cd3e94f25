using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;

namespace BackOffice.Schedule.Publications;

/// <summary>Makes an older snapshot current again: publishes what it shows once more, under the next number.</summary>
/// <param name="Number">The older snapshot.</param>
/// <param name="Label">A name for people; null takes the older snapshot's.</param>
/// <param name="Notes">What readers should know; may be empty.</param>
public sealed record RepublishSnapshot(int Number, string? Label = null, string Notes = "") : PublishingCommand
{
    /// <inheritdoc/>
    public override long? Shows(Program program) => program.Publications.Find(Number)?.Revision;

    /// <inheritdoc/>
    public override Decision Decide(Program program)
    {
        if (program.Publications.Find(Number) is not { } older) return Refusal.NotFound($"There is no snapshot {Number}.");
        if (program.Publications.Latest is { } latest && (latest.Number == Number || latest.Republishes == Number)) return Decision.Nothing;
        var label = Label ?? older.Label;
        if (Reviewed.Refuse(program, label, Notes, "", null) is { } refusal) return refusal;
        var shown = Shown ?? new ShownProgram(program, older.ContentHash, older.ChainHead);
        return Decision.Of(Published(program, shown, label, Notes, "", older.Waived) with { Revision = older.Revision, Republishes = Number });
    }
}
