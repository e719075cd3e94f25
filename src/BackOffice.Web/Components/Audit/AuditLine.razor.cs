using BackOffice.Engine.Audit;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using Microsoft.AspNetCore.Components;
using NodaTime;

namespace BackOffice.Web.Components.Audit;

/// <summary>One change set as the audit shows it. Of one that holds many changes, the first come with it and the others are read when asked for.</summary>
public sealed partial class AuditLine
{
    private const int Step = 200;

    private bool open;
    private bool reading;
    private IReadOnlyList<Change>? given;
    private IReadOnlyList<Change> changes = [];

    /// <summary>The change set.</summary>
    [Parameter, EditorRequired]
    public AuditSet Set { get; set; } = null!;

    /// <summary>The newest program, whose names it takes.</summary>
    [Parameter, EditorRequired]
    public Program Program { get; set; } = null!;

    /// <summary>The conference.</summary>
    [Parameter, EditorRequired]
    public string Slug { get; set; } = "";

    /// <summary>The conference's zone.</summary>
    [Parameter, EditorRequired]
    public DateTimeZone Zone { get; set; } = null!;

    /// <summary>The reader's zone; null while it is not known.</summary>
    [Parameter]
    public DateTimeZone? Reader { get; set; }

    /// <summary>Whether it came in while the page was open.</summary>
    [Parameter]
    public bool IsNew { get; set; }

    /// <summary>Whether before and after are shown beside each sentence.</summary>
    [Parameter]
    public bool ShowEnds { get; set; }

    /// <summary>Whether the reader may undo.</summary>
    [Parameter]
    public bool CanUndo { get; set; }

    /// <summary>The reader wants it undone.</summary>
    [Parameter]
    public EventCallback<AuditSet> OnUndo { get; set; }

    /// <summary>Reads more of its changes, after one by its ordinal.</summary>
    [Parameter]
    public Func<AuditSet, int, int, Task<IReadOnlyList<Change>>>? Read { get; set; }

    private string Summary
    {
        get
        {
            var asOne = Set.Shown.Count == Set.Matching ? SeveralText.AsOne([.. Set.Shown.Select(it => it.Event)]) : null;
            return asOne ?? $"made {Set.Matching} changes as one: {SeveralText.OfKinds(Set.Kinds)}";
        }
    }

    // Only where clocks differ is it worth a word.
    private string? ReaderTime => Reader is { } here && here.GetUtcOffset(Set.At) != Zone.GetUtcOffset(Set.At) ? WallTime(here) : null;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        // Read anew they may say something else, even of the same change set.
        if (ReferenceEquals(given, Set.Shown)) return;
        (given, open, changes) = (Set.Shown, false, Set.Shown);
    }

    private string WallTime(DateTimeZone zone) => $"{Set.At.InZone(zone):HH:mm}";

    private string At(long revision) => $"/conferences/{Slug}/audit?revision={revision}";

    private void Toggle() => open = !open;

    private async Task MoreAsync()
    {
        if (Read is null || reading) return;
        reading = true;
        try
        {
            changes = [.. changes, .. await Read(Set, changes[^1].Ordinal, Step)];
        }
        finally
        {
            reading = false;
        }
    }
}
