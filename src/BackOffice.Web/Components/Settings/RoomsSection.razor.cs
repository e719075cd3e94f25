using System.Globalization;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Settings;

/// <summary>The rooms of a conference in the order they are shown.</summary>
public sealed partial class RoomsSection
{
    private string name = "";
    private int? seats;
    private string? fault;

    /// <summary>The conference as it stands.</summary>
    [Parameter, EditorRequired]
    public Conference Conference { get; set; } = null!;

    [CascadingParameter]
    private Desk Desk { get; set; } = null!;

    private string? Who(Facet facet) => Desk.ChangedBy(Conference.Id, facet);

    private async Task<Sent> SeatsAsync(Room room, string text, long seen)
    {
        int? capacity = int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;
        return capacity is null && text.Length > 0
            ? new Sent.Refused("Seats are a number, or empty where nobody knows.")
            : await Desk.SendAsync($"{text} seats", new SetRoomCapacity(room.Id, capacity), seen);
    }

    private Task<bool> ReorderAsync(int from, int to)
    {
        var ids = Conference.Rooms.Select(room => room.Id).ToList();
        (ids[from], ids[to]) = (ids[to], ids[from]);
        return DoAsync(new ReorderRooms([.. ids]));
    }

    private async Task AddAsync()
    {
        if (await DoAsync(new AddRoom(name, seats))) (name, seats) = ("", null);
    }

    private async Task<bool> DoAsync(ScheduleCommand command)
    {
        var sent = await Desk.SendAsync("Your change", command, Conference.Version);
        fault = (sent as Sent.Refused)?.Sentence;
        return sent is Sent.Done;
    }
}
