using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace BackOffice.Web.Components.Timetable;

/// <summary>
/// A component that is drawn when it says so and never because its parent was: it has no lifecycle, no state of its own that
/// the framework watches, and costs a fraction of the memory. A timetable is hundreds of these.
/// </summary>
public abstract class QuietComponent : IComponent
{
    private readonly RenderFragment content;
    private RenderHandle handle;

    /// <summary>Prepares the component for its first drawing.</summary>
    protected QuietComponent() => content = BuildRenderTree;

    /// <inheritdoc/>
    public void Attach(RenderHandle renderHandle) => handle = renderHandle;

    /// <inheritdoc/>
    public abstract Task SetParametersAsync(ParameterView parameters);

    /// <summary>Draws the component anew.</summary>
    protected void Draw() => handle.Render(content);

    /// <summary>What the component looks like; written by its markup.</summary>
    protected virtual void BuildRenderTree(RenderTreeBuilder builder)
    {
    }
}
