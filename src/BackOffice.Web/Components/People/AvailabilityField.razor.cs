using BackOffice.Engine.Live;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Time;
using BackOffice.Web.Components.Kit;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;
using NodaTime;

namespace BackOffice.Web.Components.People;

/// <summary>When a person can be there: stretches of wall-clock time; none means always.</summary>
public sealed partial class AvailabilityField
{
    private readonly Draft<ValueList<SpanText>> draft = new([]);

    /// <summary>The stretches there are now.</summary>
    [Parameter, EditorRequired]
    public ValueList<LocalSpan> Availability { get; set; }

    /// <summary>The conference, whose first day a new stretch begins with.</summary>
    [Parameter, EditorRequired]
    public Conference Conference { get; set; } = null!;

    /// <summary>The version that the person has now.</summary>
    [Parameter, EditorRequired]
    public long Version { get; set; }

    /// <summary>Saves the stretches, given the version the member saw when they began.</summary>
    [Parameter, EditorRequired]
    public Func<ValueList<LocalSpan>, long, Task<Sent>> Save { get; set; } = null!;

    /// <summary>The side of a thing that the field is.</summary>
    [Parameter]
    public FieldEdit? Field { get; set; }

    /// <summary>Who changed them last, where that is known.</summary>
    [Parameter]
    public Func<string?>? ChangedBy { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet() =>
        draft.Take(Availability.Select(span => new SpanText(TypedTimes.Text(span.From), TypedTimes.Text(span.To))).ToValueList(), Version);

    private static string Text(LocalSpan span) => $"{PlaceText.Of(span.From)} to {PlaceText.Of(span.To)}";

    private async Task<Sent> SaveAsync(ValueList<SpanText> texts, long seenVersion)
    {
        var spans = new List<LocalSpan>();
        foreach (var text in texts)
        {
            if (TypedTimes.DayAndTime(text.From) is not { } from || TypedTimes.DayAndTime(text.To) is not { } to)
            {
                return new Sent.Refused("Each stretch needs a day and time for its beginning and its end.");
            }
            spans.Add(new LocalSpan(from, to));
        }
        return await Save(spans.ToValueList(), seenVersion);
    }

    private void Set(int at, SpanText span) => draft.Change([.. draft.Value.Select((it, index) => index == at ? span : it)]);

    private void Remove(int at) => draft.Change([.. draft.Value.Where((_, index) => index != at)]);

    private void Add() => draft.Change(draft.Value.Add(new SpanText(
        TypedTimes.Text(Conference.FirstDay + new LocalTime(8, 0)), TypedTimes.Text(Conference.LastDay + new LocalTime(18, 0)))));
}

/// <summary>A stretch of time as it is typed.</summary>
/// <param name="From">Its beginning, such as <c>2027-05-18T08:00</c>.</param>
/// <param name="To">Its end.</param>
public sealed record SpanText(string From, string To);
