using BackOffice.Schedule.Changes;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Programs;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.People;

/// <summary>Everything about a person, each field of which saves by itself, with their part in the program.</summary>
public sealed partial class PersonPanel
{
    private IReadOnlyList<Part> parts = [];

    /// <summary>The newest program.</summary>
    [Parameter, EditorRequired]
    public Program Program { get; set; } = null!;

    /// <summary>The person as they stand in it.</summary>
    [Parameter, EditorRequired]
    public Person Person { get; set; } = null!;

    /// <summary>Somebody wants to see another thing.</summary>
    [Parameter]
    public EventCallback<Subject> OnOpen { get; set; }

    [CascadingParameter]
    private Desk Desk { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnParametersSet() => parts = Part.Of(Program, Person.Id);
}
