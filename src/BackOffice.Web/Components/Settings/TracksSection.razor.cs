using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Web.Components.Kit;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Settings;

/// <summary>The tracks of a conference and their colours.</summary>
public sealed partial class TracksSection
{
    private static readonly IReadOnlyList<Option> Colors = [.. TrackColors.All.Select(color => new Option(color, $"{char.ToUpperInvariant(color[0])}{color[1..]}"))];

    private string name = "";
    private string? fault;

    /// <summary>The conference as it stands.</summary>
    [Parameter, EditorRequired]
    public Conference Conference { get; set; } = null!;

    [CascadingParameter]
    private Desk Desk { get; set; } = null!;

    private string? Who(Facet facet) => Desk.ChangedBy(Conference.Id, facet);

    private async Task AddAsync()
    {
        if (await DoAsync(new AddTrack(name))) name = "";
    }

    private async Task<bool> DoAsync(ScheduleCommand command)
    {
        var sent = await Desk.SendAsync("Your change", command, Conference.Version);
        fault = (sent as Sent.Refused)?.Sentence;
        return sent is Sent.Done;
    }
}
