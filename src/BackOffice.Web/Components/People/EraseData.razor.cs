using BackOffice.Schedule.People;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.People;

/// <summary>Lets a chair erase a person's data, after saying what goes and what stays, why, and whose data it is.</summary>
public sealed partial class EraseData
{
    private bool asking;
    private bool sending;
    private string why = "";
    private string typed = "";
    private string? fault;

    /// <summary>The person.</summary>
    [Parameter, EditorRequired]
    public Person Person { get; set; } = null!;

    [CascadingParameter]
    private Desk Desk { get; set; } = null!;

    private bool IsConfirmed => !string.IsNullOrWhiteSpace(why) && typed.Trim() == Person.Name;

    private void Ask() => (asking, typed, fault) = (true, "", null);

    private void Leave() => asking = false;

    private async Task EraseAsync()
    {
        if (sending || !IsConfirmed) return;
        (sending, fault) = (true, null);
        var sent = await Desk.SendAsync("Erasing", [(new ErasePerson(Person.Id), null)], why);
        sending = false;
        if (sent is Sent.Refused refused) fault = refused.Sentence;
        else (asking, why, typed) = (false, "", "");
    }
}
