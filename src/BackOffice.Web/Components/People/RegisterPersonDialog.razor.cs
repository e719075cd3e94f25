using BackOffice.Schedule;
using BackOffice.Schedule.People;
using BackOffice.Web.Components.Kit;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.People;

/// <summary>Asks for who a new person is, and registers them.</summary>
public sealed partial class RegisterPersonDialog
{
    private string name = "";
    private string affiliation = "";
    private string bio = "";
    private Dialog? dialog;
    private string? fault;
    private bool sending;

    /// <summary>The member wants nobody registered after all.</summary>
    [Parameter]
    public EventCallback OnClose { get; set; }

    /// <summary>The person was registered.</summary>
    [Parameter]
    public EventCallback<PersonId> OnRegistered { get; set; }

    [CascadingParameter]
    private Desk Desk { get; set; } = null!;

    private bool Typed => name.Length + affiliation.Length + bio.Length > 0;

    private async Task RegisterAsync()
    {
        if (sending) return;
        (sending, fault) = (true, null);
        var id = new PersonId(Guid.CreateVersion7());
        var sent = await Desk.SendAsync(name, new RegisterPerson(name, affiliation, bio, id), null);
        sending = false;
        if (sent is Sent.Refused refused) fault = refused.Sentence;
        else await OnRegistered.InvokeAsync(id);
    }
}
