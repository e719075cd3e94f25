using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Editing;
using BackOffice.Schedule.Time;
using BackOffice.Web.Components.Live;
using Microsoft.JSInterop;
using NodaTime.Text;

namespace BackOffice.Web.Components.Timetable;

/// <summary>Where something could go, painted on the grid while the panel beside it lists it.</summary>
public sealed partial class TimetablePage
{
    private IReadOnlyList<Suggestion> suggestions = [];
    private long suggestedVersion;

    /// <summary>A member clicked a suggestion: the place as it was painted, since the list may have changed meanwhile.</summary>
    [JSInvokable]
    public async Task TakeSuggestion(DropTarget painted)
    {
        if (painted.Slot is not { } slot || suggestions.FirstOrDefault(it => it.Slot.RoomId == slot.RoomId && it.Slot.Start == slot.Start) is not { } place)
        {
            await SayAsync("That place is no longer free.");
            return;
        }
        var sent = await desk!.SendAsync($"Move it to {PlaceText.Of(place.Slot, Program!)}", place.Command, suggestedVersion);
        if (sent is Sent.Refused refused) await SayAsync(refused.Sentence);
    }

    private Task SuggestAsync(IReadOnlyList<Suggestion> places)
    {
        (suggestions, suggestedVersion) = (places, places is [var first, ..] ? Program!.VersionOf(first.Thing) : 0);
        var conference = Program!.Conference;
        return CallAsync("suggest", places.Select(it =>
        {
            var day = conference.DayOf(it.Slot.Start);
            return new
            {
                day = LocalDatePattern.Iso.Format(day),
                room = it.Slot.RoomId.ToString(),
                minute = (int)it.Slot.Start.Since(day.AtMidnight()).TotalMinutes,
                length = (int)it.Slot.Duration.TotalMinutes,
                reason = string.Join(", ", it.Reasons),
            };
        }));
    }

    private Task PointAsync(Suggestion? place) => CallAsync("point", place is null ? -1 : suggestions.ToList().IndexOf(place));
}
