using BackOffice.Engine.History;
using BackOffice.Schedule.Programs;

namespace BackOffice.Web.Components.Past;

/// <summary>The points of a conference's log that have a name.</summary>
internal static class NamedPoints
{
    /// <summary>Its checkpoints and snapshots: what addresses call each, and what people do.</summary>
    internal static IEnumerable<(string Text, string Words)> Of(Program program) =>
    [
        .. program.Conference.Checkpoints.Select(it => (Points.OfCheckpoint(it.Name), $"{it.Name} (revision {it.Revision})")),
        .. program.Publications.Snapshots.Reverse().Select(it => (Points.OfSnapshot(it.Number), $"Snapshot {it.Number}, {it.Label}")),
    ];
}
