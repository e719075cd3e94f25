using System.Text;
using System.Text.Json;

namespace BackOffice.Formats.Json;

/// <summary>Reads JSON of others: bounded in depth and size, with the line of every value; comments and commas too many are overlooked.</summary>
internal sealed class JsonText
{
    private const int Deepest = 64;
    private const int MostValues = 2_000_000;

    private static readonly JsonReaderOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = Deepest };

    private readonly byte[] bytes;
    private int countedTo;
    private int line = 1;
    private int values;

    private JsonText(string text) => bytes = Encoding.UTF8.GetBytes(text);

    /// <summary>The document, or a refusal with the line at which it is none.</summary>
    internal static (JsonPart? Root, ReadResult.Refused? Refusal) Parse(string text)
    {
        var json = new JsonText(text);
        try
        {
            var reader = new Utf8JsonReader(json.bytes, Options);
            if (!reader.Read()) return (null, new("The file holds no JSON."));
            var root = json.Value(ref reader);
            if (root is null) return (null, new($"The file holds more than {MostValues} values, the most that is read."));
            return reader.Read() ? (null, new("After the JSON there is more in the file.", json.LineAt(reader.TokenStartIndex))) : (root, null);
        }
        catch (JsonException wrong)
        {
            var at = (int)(wrong.LineNumber ?? 0) + 1;
            return (null, new($"This is no JSON that can be read, from line {at} on.", at));
        }
    }

    /// <summary>The names of the members of the outermost object, or of the first object in the outermost array; whatever comes after them may be broken.</summary>
    internal static (bool IsArray, IReadOnlyList<string> Names) Outline(string text)
    {
        var names = new List<string>();
        var isArray = false;
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), Options);
            if (!reader.Read()) return (false, names);
            isArray = reader.TokenType == JsonTokenType.StartArray;
            if (isArray) reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject) return (isArray, names);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                names.Add(TextOf(ref reader));
                reader.Read();
                reader.Skip();
            }
        }
        catch (JsonException)
        {
            return (isArray, names);
        }
        return (isArray, names);
    }

    // Null once there are too many values.
    private JsonPart? Value(ref Utf8JsonReader reader)
    {
        if (++values > MostValues) return null;
        var at = LineAt(reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var members = new List<(string, JsonPart)>();
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var name = TextOf(ref reader);
                    reader.Read();
                    if (Value(ref reader) is not { } member) return null;
                    members.Add((name, member));
                }
                return new() { Kind = JsonValueKind.Object, Line = at, Members = members };
            case JsonTokenType.StartArray:
                var items = new List<JsonPart>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    if (Value(ref reader) is not { } item) return null;
                    items.Add(item);
                }
                return new() { Kind = JsonValueKind.Array, Line = at, Items = items };
            case JsonTokenType.String:
                return new() { Kind = JsonValueKind.String, Line = at, Text = TextOf(ref reader) };
            case JsonTokenType.Number:
                return new() { Kind = JsonValueKind.Number, Line = at, Text = Encoding.UTF8.GetString(reader.ValueSpan) };
            default:
                return new() { Kind = reader.TokenType switch { JsonTokenType.True => JsonValueKind.True, JsonTokenType.False => JsonValueKind.False, _ => JsonValueKind.Null }, Line = at };
        }
    }

    private int LineAt(long position)
    {
        line += bytes.AsSpan(countedTo, (int)position - countedTo).Count((byte)'\n');
        countedTo = (int)position;
        return line;
    }

    // Half a surrogate pair is no letter: the text is then left as it is written.
    private static string TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }
}
