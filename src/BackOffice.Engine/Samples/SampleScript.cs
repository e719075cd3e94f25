using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using BackOffice.Engine.Events;
using BackOffice.Schedule.Changes;

namespace BackOffice.Engine.Samples;

/// <summary>Turns the sample's file, in which things go by readable keys, into changes in which they go by ids.</summary>
internal sealed class SampleScript(JsonObject sample)
{
    /// <summary>Which members of a command hold keys, and of what.</summary>
    private static readonly Dictionary<string, string> KeysOf = new()
    {
        ["talkId"] = "talk",
        ["with"] = "talk",
        ["talks"] = "talk",
        ["sessionId"] = "session",
        ["roomId"] = "room",
        ["trackId"] = "track",
        ["personId"] = "person",
        ["out"] = "person",
        ["in"] = "person",
        ["speakers"] = "person",
        ["chairs"] = "person",
    };

    /// <summary>The member who sets everything up.</summary>
    internal string FirstMember => Text(Items("members").First(), "name");

    /// <summary>The changes in their order, each with who makes it and why.</summary>
    internal IEnumerable<(string Member, Role Role, string? Reason, IReadOnlyList<(string Name, JsonObject Body)> Commands)> Changes()
    {
        yield return (FirstMember, Role.Chair, null, [.. Opening()]);
        var members = Items("members").ToDictionary(it => Text(it, "key"), it => (Name: Text(it, "name"), Role: Names.Read<Role>(Text(it, "role")) ?? Role.Editor));
        foreach (var entry in Items("history"))
        {
            var (name, role) = members[Text(entry, "member")];
            var commands = entry["publish"] is JsonObject publish
                ? [("publish-snapshot", (JsonObject)publish.DeepClone())]
                : ((JsonArray)entry["commands"]!).Select(it => Command((JsonObject)it!)).ToList();
            yield return (name, role, entry["reason"]?.GetValue<string>(), commands);
        }
    }

    private IEnumerable<(string Name, JsonObject Body)> Opening()
    {
        yield return ("open-conference", Copy(sample["conference"]!.AsObject(), "slug", "name", "timeZone", "firstDay", "lastDay"));
        foreach (var it in Items("rooms")) yield return ("add-room", Made(it, "roomId", "room", "name", "capacity"));
        foreach (var it in Items("tracks")) yield return ("add-track", Made(it, "trackId", "track", "name", "color"));
        foreach (var it in Items("people"))
        {
            yield return ("register-person", Made(it, "personId", "person", "name", "affiliation", "bio"));
            if (it["availability"] is JsonArray { Count: > 0 }) yield return ("set-availability", Made(it, "personId", "person", "availability"));
        }
        var home = new Dictionary<string, string>();
        foreach (var it in Items("sessions"))
        {
            var session = Made(it, "sessionId", "session", "title", "kind", "duration", "chairs");
            if (it["room"] is not null) session["to"] = new JsonObject { ["roomId"] = Id("room", Text(it, "room")), ["start"] = Text(it, "start") };
            yield return ("add-session", session);
            foreach (var talk in (JsonArray?)it["talks"] ?? []) home[talk!.GetValue<string>()] = Text(it, "key");
        }
        // A session's talks enter it in the session's order, which need not be the order of the file.
        var order = Items("sessions").SelectMany(it => (JsonArray?)it["talks"] ?? []).Select(it => it!.GetValue<string>()).ToList();
        foreach (var it in Items("talks").OrderBy(it => order.IndexOf(Text(it, "key")))) yield return ("add-talk", Talk(it, home));
    }

    private static JsonObject Talk(JsonObject it, Dictionary<string, string> home)
    {
        var talk = Made(it, "talkId", "talk", "code", "title", "abstract", "kind", "duration", "speakers", "links", "titleIsProvisional");
        if (it["track"] is not null) talk["trackId"] = Id("track", Text(it, "track"));
        if (home.TryGetValue(Text(it, "key"), out var session)) talk["to"] = new JsonObject { ["session"] = new JsonObject { ["sessionId"] = Id("session", session) } };
        else if (it["room"] is not null) talk["to"] = new JsonObject { ["slot"] = new JsonObject { ["roomId"] = Id("room", Text(it, "room")), ["start"] = Text(it, "start") } };
        return talk;
    }

    private static JsonObject Made(JsonObject it, string id, string kind, params string[] members)
    {
        var made = Copy(it, members);
        made[id] = Id(kind, Text(it, "key"));
        return made;
    }

    private static JsonObject Copy(JsonObject it, params string[] members) =>
        (JsonObject)WithIds(new JsonObject(members.Where(it.ContainsKey).Select(name => KeyValuePair.Create(name, it[name]?.DeepClone()))), null)!;

    private static (string Name, JsonObject Body) Command(JsonObject it)
    {
        var body = (JsonObject)WithIds(it, null)!;
        var name = Text(body, "command");
        body.Remove("command");
        return (name, body);
    }

    private static JsonNode? WithIds(JsonNode? node, string? kind) => node switch
    {
        JsonObject it => new JsonObject(it.Select(member => KeyValuePair.Create(member.Key, WithIds(member.Value, KeysOf.GetValueOrDefault(member.Key))))),
        JsonArray it => new JsonArray([.. it.Select(item => WithIds(item, kind))]),
        JsonValue it when kind is not null => Id(kind, it.GetValue<string>()),
        _ => node?.DeepClone(),
    };

    /// <summary>The id of a key: always the same, made from its kind and key (RFC 9562 §5.8, a custom UUID).</summary>
    private static string Id(string kind, string key)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"sample/{kind}/{key}")).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true).ToString();
    }

    private IEnumerable<JsonObject> Items(string name) => ((JsonArray)sample[name]!).Select(it => (JsonObject)it!);

    private static string Text(JsonObject it, string name) => it[name]!.GetValue<string>();
}
