using BackOffice.Engine.Audit;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Things;

/// <summary>What happened to a thing, newest first; it follows the program.</summary>
public sealed partial class ThingHistory
{
    private const int Step = 12;

    private ChangePage? page;
    private (Subject Thing, long Revision) read;

    /// <summary>The newest program.</summary>
    [Parameter, EditorRequired]
    public Program Program { get; set; } = null!;

    /// <summary>The talk, session or person.</summary>
    [Parameter, EditorRequired]
    public Subject Thing { get; set; }

    [Inject]
    private AuditHistory History { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var wanted = (Thing, Program.Revision);
        if (read == wanted) return;
        if (read.Thing != Thing) page = null;
        read = wanted;
        var found = await ReadAsync(null, Math.Max(Step, page?.Changes.Count ?? 0));
        // A later reading may have come first.
        if (read == wanted) page = found;
    }

    private async Task MoreAsync()
    {
        if (page?.Next is not { } next) return;
        var (asked, wanted) = (page, read);
        var more = await ReadAsync(next, Step);
        if (page == asked && read == wanted) page = new ChangePage([.. asked.Changes, .. more.Changes], more.Next);
    }

    private Task<ChangePage> ReadAsync(string? cursor, int size) =>
        History.ReadChangesAsync(Program, new AuditFilter { Things = [Thing.Id], Cursor = cursor, Size = size });
}
