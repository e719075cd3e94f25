using BackOffice.Schedule.Changes;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Timetable;

/// <summary>
/// The grid of a day. It is drawn again when rooms, hours or the things on it change; while things only move on it, it tells
/// their blocks alone.
/// </summary>
public sealed partial class DayGrid
{
    private readonly Dictionary<Subject, Block> blocks = [];
    private readonly List<Subject> order = [];
    private DayBoard? drawn;
    private bool drawnTitled;
    private bool rebuilds = true;

    /// <summary>What to show.</summary>
    [Parameter, EditorRequired]
    public DayBoard Board { get; set; } = null!;

    /// <summary>Who changed a thing last, while this page was open: the revision, their colour and their name, with spaces between.</summary>
    [Parameter, EditorRequired]
    public Func<Subject, string?> ChangedBy { get; set; } = null!;

    /// <summary>Whether the day is named above the grid, as where there are several.</summary>
    [Parameter]
    public bool Titled { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        var before = drawn;
        (rebuilds, drawn, drawnTitled) = (before is null || Titled != drawnTitled, Board, Titled);
        if (rebuilds || ReferenceEquals(Board, before)) return;
        if (Board.Since(before!) is not { } changed)
        {
            rebuilds = true;
            return;
        }
        foreach (var block in changed)
        {
            if (blocks.TryGetValue(block.Place.Subject, out var element)) element.Show(block, ChangedBy(block.Place.Subject));
        }
    }

    /// <inheritdoc/>
    protected override bool ShouldRender() => rebuilds;

    /// <summary>A block of the grid came into being.</summary>
    internal void Enter(Subject thing, Block block) => blocks[thing] = block;

    /// <summary>A block of the grid is gone.</summary>
    internal void Leave(Subject thing, Block block)
    {
        if (blocks.TryGetValue(thing, out var there) && ReferenceEquals(there, block)) blocks.Remove(thing);
    }

    /// <summary>
    /// The blocks in an order that stays: things keep their place among the elements when they move, newcomers come last. An
    /// element that is put elsewhere in the document loses the focus and the pointer that are on it.
    /// </summary>
    private IEnumerable<BlockShown> InOrder()
    {
        var there = order.ToHashSet();
        order.RemoveAll(thing => Board.Of(thing) is null);
        order.AddRange(Board.Blocks.Select(block => block.Place.Subject).Where(thing => !there.Contains(thing)));
        return order.Select(thing => Board.Of(thing)!);
    }
}
