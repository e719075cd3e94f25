using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace BackOffice.Formats.Json;

/// <summary>
/// What changed from one published <c>program.json</c> to another, for those who keep a copy: what is new or other, whole and as the
/// newer one has it, and the ids of what is gone. Made from the files alone, so that it says what their readers saw.
/// </summary>
public static class ChangesJson
{
    // In the order in which a copy takes them in: what others refer to comes first.
    private static readonly (string List, string Type)[] Lists =
        [("rooms", "room"), ("tracks", "track"), ("people", "person"), ("sessions", "session"), ("talks", "talk")];

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The changes as UTF-8 JSON: <c>{"from","to","next","conference","rooms","tracks","people","sessions","talks","removed"}</c>.</summary>
    /// <param name="from">The number of the older snapshot; 0 for none, of which everything is new.</param>
    /// <param name="older">Its program; null for none.</param>
    /// <param name="to">The number of the newer snapshot.</param>
    /// <param name="newer">Its program.</param>
    public static byte[] Between(int from, byte[]? older, int to, byte[] newer)
    {
        using var before = JsonDocument.Parse(older ?? "{}"u8.ToArray());
        using var after = JsonDocument.Parse(newer);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writer.WriteNumber("from", from);
            writer.WriteNumber("to", to);
            writer.WriteNumber("next", to);
            WriteConference(writer, before.RootElement, after.RootElement);
            var removed = new List<(string Type, string Id)>();
            foreach (var (list, type) in Lists)
            {
                var (was, now) = (ById(before.RootElement, list), ById(after.RootElement, list));
                writer.WriteStartArray(list);
                foreach (var (id, thing) in now)
                {
                    if (!was.TryGetValue(id, out var earlier) || !Same(earlier, thing)) thing.WriteTo(writer);
                }
                writer.WriteEndArray();
                removed.AddRange(was.Keys.Where(id => !now.ContainsKey(id)).Select(id => (type, id)));
            }
            WriteRemoved(writer, removed);
            writer.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteConference(Utf8JsonWriter writer, JsonElement before, JsonElement after)
    {
        writer.WritePropertyName("conference");
        var now = after.GetProperty("conference");
        if (before.TryGetProperty("conference", out var was) && JsonElement.DeepEquals(was, now)) writer.WriteNullValue();
        else now.WriteTo(writer);
    }

    private static void WriteRemoved(Utf8JsonWriter writer, List<(string Type, string Id)> removed)
    {
        writer.WriteStartArray("removed");
        foreach (var (type, id) in removed)
        {
            writer.WriteStartObject();
            writer.WriteString("type", type);
            writer.WriteString("id", id);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static Dictionary<string, JsonElement> ById(JsonElement program, string list) =>
        program.TryGetProperty(list, out var things) ? things.EnumerateArray().ToDictionary(it => it.GetProperty("id").GetString()!) : [];

    // What was changed and changed back is the same, though its version went on.
    private static bool Same(JsonElement one, JsonElement other) => JsonElement.DeepEquals(one, other) || Parts(one).SequenceEqual(Parts(other));

    private static IEnumerable<(string Name, string Value)> Parts(JsonElement thing) =>
        thing.EnumerateObject().Where(it => it.Name != "version").Select(it => (it.Name, it.Value.GetRawText()));
}
