using System.Text.Json;

namespace BackOffice.Formats.Json;

/// <summary>A value of a JSON document that knows its line. What is asked of the wrong kind of value is empty.</summary>
internal sealed class JsonPart
{
    /// <summary>What kind of value it is.</summary>
    internal required JsonValueKind Kind { get; init; }

    /// <summary>The line it begins in, counted from 1.</summary>
    internal required int Line { get; init; }

    /// <summary>The text of a string, or a number as it is written.</summary>
    internal string Text { get; init; } = "";

    /// <summary>The members of an object, in their order; a name may occur twice.</summary>
    internal IReadOnlyList<(string Name, JsonPart Value)> Members { get; init; } = [];

    /// <summary>The items of an array.</summary>
    internal IReadOnlyList<JsonPart> Items { get; init; } = [];

    internal bool IsObject => Kind == JsonValueKind.Object;

    internal bool IsArray => Kind == JsonValueKind.Array;

    internal bool IsTrue => Kind == JsonValueKind.True;

    /// <summary>The first member of that name that is not null; or null.</summary>
    internal JsonPart? this[string name]
    {
        get
        {
            foreach (var (known, value) in Members) if (known == name && value.Kind != JsonValueKind.Null) return value;
            return null;
        }
    }

    /// <summary>The text of the first of the members that has one.</summary>
    internal string TextOf(params ReadOnlySpan<string> names)
    {
        foreach (var name in names) if (this[name] is { Text.Length: > 0 } found) return found.Text;
        return "";
    }

    /// <summary>The items of the member that is an array.</summary>
    internal IReadOnlyList<JsonPart> ItemsOf(string name) => this[name]?.Items ?? [];
}
