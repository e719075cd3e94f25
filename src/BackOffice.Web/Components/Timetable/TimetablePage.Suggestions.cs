using BackOffice.Schedule.Editing;
using BackOffice.Schedule.Time;
using Microsoft.JSInterop;
using NodaTime.Text;

namespace BackOffice.Web.Components.Timetable;

/// <summary>The timetable as the canvas of suggestions.</summary>
public sealed partial class TimetablePage : ISuggestionCanvas
{
    private Func<int, Task>? takeSuggestion;

    /// <inheritdoc/>
    public Task ShowAsync(IReadOnlyList<Suggestion> suggestions, Func<int, Task> take)
    {
        takeSuggestion = take;
        var conference = Program!.Conference;
        return CallAsync("suggest", suggestions.Select(it =>
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

    /// <inheritdoc/>
    public Task PointAsync(int? index) => CallAsync("point", index ?? -1);

    /// <summary>A member clicked a suggestion.</summary>
    [JSInvokable]
    public Task TakeSuggestion(int index) => takeSuggestion?.Invoke(index) ?? Task.CompletedTask;
}
