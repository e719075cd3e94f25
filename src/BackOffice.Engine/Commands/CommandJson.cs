using System.Text.Json;
using System.Text.Json.Nodes;
using BackOffice.Formats.Json;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;

namespace BackOffice.Engine.Commands;

/// <summary>Reads commands as the outside contract writes them: the command's own members beside <c>commandId</c>, <c>seenVersion</c> and <c>reason</c>.</summary>
public static class CommandJson
{
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
            var reason = Take<string?>(members, Reason, "a text");
            if (Fault(name, type, members) is { } fault) return Reading.Wrong(fault);
            var command = (ScheduleCommand)members.Deserialize(type, ScheduleJson.Options)!;
            return new Reading(command, id is { } given ? new CommandId(given) : null, seen, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), null);
        }
        catch (JsonException wrong)
        {
            return Reading.Wrong($"{name}: {Where(wrong.Path)}is not right: {What(wrong)}.");
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
        if (!members.TryGetPropertyValue(name, out var node)) return default;
        members.Remove(name);
        try
        {
            return node is null ? default : node.Deserialize<T>();
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or FormatException)
        {
            throw new JsonException($"it takes {what}", $"$.{name}", null, null);
        }
    }

    private static string Where(string? path) => path is null or "$" ? "the body " : $"“{path[2..]}” ";

    // The framework's own messages name .NET types, which say nothing to a caller.
    private static string What(JsonException wrong) =>
        wrong.Message.Contains("System.", StringComparison.Ordinal) || wrong.Message.Contains("BackOffice.", StringComparison.Ordinal)
            ? "the value has the wrong form"
            : wrong.Message.Split(" Path:")[0].TrimEnd('.');
}
