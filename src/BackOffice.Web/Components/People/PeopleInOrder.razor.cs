using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Programs;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace BackOffice.Web.Components.People;

/// <summary>The speakers of a talk or the chairs of a session, in their order: move, swap, remove, add, register.</summary>
public sealed partial class PeopleInOrder
{
    private readonly string id = $"people-{Guid.NewGuid():N}";
    private PersonId? swapping;
    private string? fault;

    /// <summary>What they are, such as “Speakers”.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>What adding one is called, such as “Add a speaker”.</summary>
    [Parameter, EditorRequired]
    public string AddLabel { get; set; } = "";

    /// <summary>What is said where there are none.</summary>
    [Parameter]
    public string None { get; set; } = "Nobody yet.";

    /// <summary>The newest program.</summary>
    [Parameter, EditorRequired]
    public Program Program { get; set; } = null!;

    /// <summary>Who they are.</summary>
    [Parameter, EditorRequired]
    public ValueList<PersonId> Ids { get; set; }

    /// <summary>The version that the talk or session has now.</summary>
    [Parameter, EditorRequired]
    public long Version { get; set; }

    /// <summary>The command that adds one at the end.</summary>
    [Parameter, EditorRequired]
    public Func<PersonId, ScheduleCommand> Add { get; set; } = null!;

    /// <summary>The command that removes one.</summary>
    [Parameter, EditorRequired]
    public Func<PersonId, ScheduleCommand> Remove { get; set; } = null!;

    /// <summary>The command that puts the second in the place of the first.</summary>
    [Parameter, EditorRequired]
    public Func<PersonId, PersonId, ScheduleCommand> Swap { get; set; } = null!;

    /// <summary>The command that names them in another order.</summary>
    [Parameter, EditorRequired]
    public Func<ValueList<PersonId>, ScheduleCommand> Reorder { get; set; } = null!;

    /// <summary>Somebody wants to see a person.</summary>
    [Parameter]
    public EventCallback<Subject> OnOpen { get; set; }

    [CascadingParameter]
    private Desk Desk { get; set; } = null!;

    private void Ask(PersonId person) => swapping = swapping == person ? null : person;

    private void OnSwapKey(KeyboardEventArgs key)
    {
        if (key.Key == "Escape") swapping = null;
    }

    private Task ReorderAsync(int from, int to) => SendAsync(Reorder(Ids.Remove(Ids[from]).Insert(to, Ids[from])));

    private Task SendAsync(ScheduleCommand command) => SendAsync([(command, Version)]);

    private Task WithNewAsync(string name, Func<PersonId, ScheduleCommand> then)
    {
        var fresh = new PersonId(Guid.CreateVersion7());
        return SendAsync([(new RegisterPerson(name, PersonId: fresh), null), (then(fresh), Version)]);
    }

    private async Task SendAsync(IReadOnlyList<(ScheduleCommand, long?)> commands)
    {
        (fault, swapping) = (null, null);
        if (await Desk.SendAsync($"Your change to the {Label.ToLowerInvariant()}", commands) is Sent.Refused refused) fault = refused.Sentence;
    }
}
