using BackOffice.Engine.Live;
using BackOffice.Schedule.Changes;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Talks;

/// <summary>Every talk and session of a conference, to be searched, filtered and ordered; a row opens the panel.</summary>
public sealed partial class ProgramPage
{
    private static readonly (string Column, string Name)[] Columns =
        [("title", "Title"), ("when", "When"), ("room", "Room"), ("people", "People"), ("track", "Track"), ("status", "Status")];

    private readonly ProgramListing listing = new();
    private IReadOnlyList<ProgramRow> all = [];
    private IReadOnlyList<ProgramRow> chosen = [];
    private IReadOnlyList<string> kinds = [];
    private SubjectType? adding;

    /// <inheritdoc/>
    protected override Task OnProgramAsync(IReadOnlyList<Advance> steps)
    {
        all = ProgramRow.All(Program!);
        kinds = [.. all.Select(row => row.Kind).Distinct().Order(StringComparer.Ordinal)];
        chosen = listing.Choose(all);
        // The last page may have gone with what stood on it.
        listing.Page = Math.Clamp(listing.Page, 0, Math.Max(0, (chosen.Count - 1) / ProgramListing.PageSize));
        return Task.CompletedTask;
    }

    private static string Text(ChangeEventArgs change) => change.Value as string ?? "";

    private void Choose(Action change)
    {
        change();
        listing.Page = 0;
        chosen = listing.Choose(all);
    }

    private void OrderBy(string column)
    {
        listing.OrderBy(column);
        chosen = listing.Choose(all);
    }

    private void Added(Subject thing)
    {
        adding = null;
        Show(thing);
    }
}
