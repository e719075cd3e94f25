using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;

namespace BackOffice.Formats.Importing;

/// <summary>
/// Turns what was read from a file into the commands that bring it into a conference. What is there already is used and not
/// added again, so that importing the same file twice comes to nothing the second time.
/// </summary>
public static class ImportPlan
{
    /// <summary>The commands of an import of which nobody chose anything; none where everything is there.</summary>
    /// <param name="imported">What was read.</param>
    /// <param name="current">The program it is to be added to.</param>
    /// <param name="ids">Gives a new id at each call.</param>
    public static IReadOnlyList<ScheduleCommand> For(ImportedProgram imported, Program current, Func<Guid> ids)
    {
        var review = Reconciliation.Of(imported, current, ImportMemory.None, ids);
        return review.Plan(review.Chosen.ToHashSet());
    }
}
