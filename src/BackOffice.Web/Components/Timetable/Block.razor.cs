using BackOffice.Schedule.Changes;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;
using NodaTime;

namespace BackOffice.Web.Components.Timetable;

/// <summary>A block of the timetable; it is drawn again only when what it shows has changed.</summary>
public sealed partial class Block
{
    private (BlockShown, (string, long)?, bool, string)? drawn;
    private bool changed = true;

    /// <summary>What it shows.</summary>
    [Parameter, EditorRequired]
    public BlockShown Shown { get; set; } = null!;

    /// <summary>The address of the page, to which what is opened is added.</summary>
    [Parameter, EditorRequired]
    public string Address { get; set; } = "";

    /// <summary>Who changed it a moment ago.</summary>
    [Parameter]
    public (string Member, long Revision)? ChangedBy { get; set; }

    /// <summary>Whether its panel is open.</summary>
    [Parameter]
    public bool IsOpen { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        (BlockShown, (string, long)?, bool, string) now = (Shown, ChangedBy, IsOpen, Address);
        changed = drawn != now;
        drawn = now;
    }

    /// <inheritdoc/>
    protected override bool ShouldRender() => changed;

    private string Link(Subject subject) => $"{Address}&open={OpenThing.Format(subject)}";

    private static string Time(LocalDateTime time) => $"{time:HH:mm}";
}
