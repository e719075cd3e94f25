using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using BackOffice.Formats.Json;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;

namespace BackOffice.Engine.Commands;

/// <summary>Reads commands as the outside contract writes them: the command's own members beside <c>commandId</c>, <c>seenVersion</c> and <c>reason</c>.</summary>
public static partial class CommandJson
{
    // On disk, what is not known is skipped; from a sender it is a mistake that they should hear of.
    private static readonly JsonSerializerOptions Strict = new(ScheduleJson.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    private const string CommandId = "commandId";
    private const string SeenVersion = "seenVersion";
    private const string Reason = "reason";

    /// <summary>A command read, or one sentence that says what is wrong with it.</summary>
    public sealed record Reading(ScheduleCommand? Command, CommandId? Id, long? SeenVersion, string? Reason, string? Fault)
    {
        internal static Reading Wrong(string fault) => new(null, null, null, null, fault);
    }

    /// <summary>Reads the command of a name from its body.</summary>
    public static Reading Read(string name, JsonObject body)
    {
        if (CommandNames.TypeOf(name) is not { } type) return Reading.Wrong($"There is no command called “{name}”.");
        var members = (JsonObject)body.DeepClone();
        try
        {
            var id = Take<Guid?>(members, CommandId, "a UUID");
            var seen = Take<long?>(members, SeenVersion, "a whole number");
            // A command that has a reason of its own is given it, and the change has it too.
            var reason = Members(type).Any(it => it.Name == Reason) ? Look<string?>(members, Reason, "a text") : Take<string?>(members, Reason, "a text");
            if ((Fault(name, type, members) ?? FaultOfMember(name, type, members)) is { } fault) return Reading.Wrong(fault);
            var command = (ScheduleCommand)members.Deserialize(type, Strict)!;
            return new Reading(command, id is { } given ? new CommandId(given) : null, seen, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), null);
        }
        catch (JsonException wrong)
        {
            return Reading.Wrong(Sentence(name, wrong.Path ?? "$", wrong));
        }
    }

    /// <summary>The members that a command takes, with whether it can do without each.</summary>
    public static IReadOnlyList<(string Name, bool Optional, Type Type)> Members(Type command) =>
    [
        .. command.GetConstructors().OrderByDescending(it => it.GetParameters().Length).First().GetParameters()
            .Select(it => (JsonNamingPolicy.CamelCase.ConvertName(it.Name!), it.HasDefaultValue, it.ParameterType)),
    ];

    private static string? Fault(string name, Type type, JsonObject members)
    {
        var known = Members(type);
        foreach (var (member, _) in members)
        {
            if (known.All(it => it.Name != member))
            {
                return $"{name} does not know “{member}”; it takes {string.Join(", ", known.Select(it => it.Name))}, and commandId, seenVersion and reason.";
            }
        }
        return known.FirstOrDefault(it => !it.Optional && !members.ContainsKey(it.Name)) is { Name: { } missing } ? $"{name} needs “{missing}”." : null;
    }

    private static T? Take<T>(JsonObject members, string name, string what)
    {
        var value = Look<T>(members, name, what);
        members.Remove(name);
        return value;
    }

    private static T? Look<T>(JsonObject members, string name, string what)
    {
        if (!members.TryGetPropertyValue(name, out var node)) return default;
        try
        {
            return node is null ? default : node.Deserialize<T>();
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or FormatException)
        {
            throw new JsonException($"it takes {what}", $"$.{name}", null, null);
        }
    }

    // Each member by itself, since only so the framework knows the way to what is wrong deep inside it.
    private static string? FaultOfMember(string name, Type type, JsonObject members)
    {
        foreach (var (member, _, of) in Members(type))
        {
            try
            {
                if (members[member] is { } value) value.Deserialize(of, Strict);
            }
            catch (JsonException wrong)
            {
                return Sentence(name, $"$.{member}{wrong.Path?[1..]}", wrong);
            }
        }
        return null;
    }

    private static string Sentence(string name, string path, JsonException wrong) =>
        $"{name}: {(path == "$" ? "the body" : $"“{path[2..]}”")} is not right: {What(wrong.Message)}.";

    // The framework's own messages name .NET types, which say nothing to a caller.
    private static string What(string message) =>
        Unknown().Match(message) is { Success: true } unknown ? $"it does not know “{unknown.Groups[1].Value}”"
        : Missing().Match(message) is { Success: true } missing ? $"it needs “{missing.Groups[1].Value}”"
        : message.Contains("allow null", StringComparison.Ordinal) ? "it can't be null"
        : message.Contains("System.", StringComparison.Ordinal) || message.Contains("BackOffice.", StringComparison.Ordinal) ? "the value has the wrong form"
        : message.Split(" Path:")[0].TrimEnd('.');

    [GeneratedRegex("JSON property '([^']*)' could not be mapped")]
    private static partial Regex Unknown();

    [GeneratedRegex("missing required properties including: '([^']*)'")]
    private static partial Regex Missing();
}
