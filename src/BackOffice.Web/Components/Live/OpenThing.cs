using BackOffice.Schedule.Changes;

namespace BackOffice.Web.Components.Live;

/// <summary>Which thing a page has open in its panel, as the address says it: <c>?open=talk-…</c>, <c>session-…</c> or <c>person-…</c>.</summary>
public static class OpenThing
{
    private static readonly (SubjectType Type, string Word)[] Words =
        [(SubjectType.Talk, "talk"), (SubjectType.Session, "session"), (SubjectType.Person, "person")];

    /// <summary>The thing that a text names; null where it names none that a panel shows.</summary>
    public static Subject? Parse(string? text)
    {
        foreach (var (type, word) in Words)
        {
            if (text?.StartsWith(word + "-", StringComparison.Ordinal) == true && Guid.TryParse(text.AsSpan(word.Length + 1), out var id)) return new(type, id);
        }
        return null;
    }

    /// <summary>The text that names a talk, session or person.</summary>
    /// <exception cref="ArgumentException">Panels show nothing of its kind.</exception>
    public static string Format(Subject thing)
    {
        foreach (var (type, word) in Words)
        {
            if (type == thing.Type) return $"{word}-{thing.Id}";
        }
        throw new ArgumentException($"A panel shows no {thing.Type}.", nameof(thing));
    }
}
