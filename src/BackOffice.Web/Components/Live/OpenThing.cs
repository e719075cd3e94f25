using BackOffice.Schedule.Changes;

namespace BackOffice.Web.Components.Live;

/// <summary>The thing whose panel is open, as the address says it: <c>open=talk-…</c>.</summary>
public static class OpenThing
{
    /// <summary>The thing as text for an address.</summary>
    public static string Format(Subject thing) => $"{thing.Type.ToString().ToLowerInvariant()}-{thing.Id}";

    /// <summary>The thing that a text stands for, or null.</summary>
    public static Subject? Parse(string? text)
    {
        var dash = text?.IndexOf('-', StringComparison.Ordinal) ?? -1;
        return dash > 0 && Enum.TryParse<SubjectType>(text![..dash], ignoreCase: true, out var type) && Guid.TryParse(text[(dash + 1)..], out var id)
            ? new Subject(type, id)
            : null;
    }
}
