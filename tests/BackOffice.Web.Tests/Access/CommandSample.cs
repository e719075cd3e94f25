using System.Text.Json;
using System.Text.Json.Nodes;
using BackOffice.Engine.Commands;
using BackOffice.Schedule.Changes;
using NodaTime;

namespace BackOffice.Web.Tests.Access;

/// <summary>A body for each command, whole in its form and about nothing that there is: whoever may send it is told so, and whoever may not that they may not.</summary>
internal static class CommandSample
{
    internal static string Of(string name)
    {
        var body = new JsonObject();
        foreach (var (member, optional, type) in CommandJson.Members(CommandNames.TypeOf(name)!))
        {
            if (!optional) body[member] = Value(type);
        }
        body["reason"] = "To see whether one may";
        return body.ToJsonString();
    }

    private static JsonNode? Value(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is not null) return null;
        if (type == typeof(string)) return "Nets";
        if (type == typeof(bool)) return true;
        if (type == typeof(int) || type == typeof(long)) return 99;
        if (type == typeof(LocalDate)) return "2022-05-18";
        if (type == typeof(LocalTime)) return "04:00";
        if (type == typeof(LocalDateTime)) return "2022-05-18T09:00";
        if (type == typeof(Duration)) return "PT20M";
        if (type.IsEnum) return JsonNamingPolicy.KebabCaseLower.ConvertName(Enum.GetNames(type)[0]);
        if (type.IsGenericType && type.Name.StartsWith("ValueList", StringComparison.Ordinal)) return new JsonArray();
        if (type.IsValueType && type.GetConstructor([typeof(Guid)]) is not null) return Guid.NewGuid().ToString();
        if (type == typeof(Subject)) return new JsonObject { ["type"] = "talk", ["id"] = Guid.NewGuid().ToString() };
        if (type.IsAbstract || type.GetConstructors().Length == 0) return null;
        var made = new JsonObject();
        foreach (var parameter in type.GetConstructors().MaxBy(it => it.GetParameters().Length)!.GetParameters().Where(it => !it.HasDefaultValue))
        {
            made[JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!)] = Value(parameter.ParameterType);
        }
        return made;
    }
}
