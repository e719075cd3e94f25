using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Timetable;

/// <summary>
/// A block of the timetable. Its grid tells it what to show; it is drawn again only then, so that one move draws one block
/// however many there are.
/// </summary>
public sealed partial class Block
{
    private string? changedBy;

    /// <summary>The grid that the block stands on.</summary>
    [Parameter, EditorRequired]
    public DayGrid Grid { get; set; } = null!;

    /// <summary>What the block shows.</summary>
    [Parameter, EditorRequired]
    public BlockShown Shown { get; set; } = null!;

    /// <inheritdoc/>
    public override Task SetParametersAsync(ParameterView parameters)
    {
        var now = parameters.GetValueOrDefault<BlockShown>(nameof(Shown))!;
        if (Grid is null)
        {
            Grid = parameters.GetValueOrDefault<DayGrid>(nameof(Grid))!;
            Grid.Enter(now.Place.Subject, this);
        }
        Show(now, Grid.ChangedBy(now.Place.Subject));
        return Task.CompletedTask;
    }

    /// <summary>Shows something else, where it is something else.</summary>
    /// <param name="now">What to show.</param>
    /// <param name="by">Who made it so, for the browser to say for a moment; null where that is not known.</param>
    internal void Show(BlockShown now, string? by)
    {
        if (ReferenceEquals(now, Shown)) return;
        (Shown, changedBy) = (now, by);
        Draw();
    }

    /// <inheritdoc/>
    public void Dispose() => Grid?.Leave(Shown.Place.Subject, this);
}
