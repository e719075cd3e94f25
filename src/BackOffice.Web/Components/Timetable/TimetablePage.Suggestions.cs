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

    /// <summary>A member clicked a suggestion.</summary>
    [JSInvokable]
    public async Task TakeSuggestion(int index)
    {
        if (index < 0 || index >= suggestions.Count) return;
        var place = suggestions[index];
        var sent = await desk!.SendAsync($"Move it to {PlaceText.Of(place.Slot, Program!)}", place.Command, Program!.VersionOf(place.Thing));
        if (sent is Sent.Refused refused) await SayAsync(refused.Sentence);
    }

    private Task SuggestAsync(IReadOnlyList<Suggestion> places)
    {
        suggestions = places;
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
