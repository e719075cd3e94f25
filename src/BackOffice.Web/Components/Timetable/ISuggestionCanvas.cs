using BackOffice.Schedule.Editing;

namespace BackOffice.Web.Components.Timetable;

/// <summary>Where suggestions can be painted. A panel beside something else than a timetable has none.</summary>
public interface ISuggestionCanvas
{
    /// <summary>Paints suggestions where they would be; an empty list takes them away.</summary>
    /// <param name="suggestions">The suggestions, best first.</param>
    /// <param name="take">Takes the suggestion at a place of the list.</param>
    Task ShowAsync(IReadOnlyList<Suggestion> suggestions, Func<int, Task> take);

    /// <summary>Points at one of the suggestions; null at none.</summary>
    Task PointAsync(int? index);
}
