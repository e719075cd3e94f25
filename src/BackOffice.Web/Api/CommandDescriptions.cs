using System.Text.Json;
using BackOffice.Engine.Commands;
using BackOffice.Schedule;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NodaTime;

namespace BackOffice.Web.Api;

/// <summary>Describes in the OpenAPI document each command at an address of its own, with the body it takes.</summary>
internal static class CommandDescriptions
{
    private const string Commands = "/api/conferences/{slug}/commands";

    internal static Task AddAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        if (document.Paths[$"{Commands}/{{name}}"].Operations?[HttpMethod.Post] is not { } any) return Task.CompletedTask;
        foreach (var (type, name) in CommandNames.All)
        {
            document.Paths[$"{Commands}/{name}"] = new OpenApiPathItem
            {
                Operations = new Dictionary<HttpMethod, OpenApiOperation>
                {
                    [HttpMethod.Post] = new()
                    {
                        OperationId = type.Name,
                        Tags = any.Tags,
                        Parameters = [.. any.Parameters?.Where(it => it.Name == "slug") ?? []],
                        RequestBody = new OpenApiRequestBody { Required = true, Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new() { Schema = BodyOf(type) } } },
                        Responses = any.Responses,
                    },
                },
            };
        }
        return Task.CompletedTask;
    }

    private static OpenApiSchema BodyOf(Type command)
    {
        var members = CommandJson.Members(command);
        var properties = members.ToDictionary(it => it.Name, IOpenApiSchema (it) => SchemaOf(it.Type));
        properties["commandId"] = Text("uuid", "Names the command; sent twice, it has its effect once.");
        properties["seenVersion"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64", Description = "The version that the sender saw; without it, whatever it is now." };
        properties["reason"] = Text(null, "Why.");
        return new() { Type = JsonSchemaType.Object, Properties = properties, Required = members.Where(it => !it.Optional).Select(it => it.Name).ToHashSet(), AdditionalPropertiesAllowed = false };
    }

    private static OpenApiSchema SchemaOf(Type type)
    {
        var of = Nullable.GetUnderlyingType(type) ?? type;
        if (of.IsEnum) return new() { Type = JsonSchemaType.String, Enum = [.. Enum.GetNames(of).Select(name => System.Text.Json.Nodes.JsonValue.Create(JsonNamingPolicy.KebabCaseLower.ConvertName(name))!)] };
        if (of.IsGenericType && of.GetGenericTypeDefinition() == typeof(ValueList<>)) return new() { Type = JsonSchemaType.Array, Items = SchemaOf(of.GenericTypeArguments[0]) };
        if (of == typeof(Schedule.Time.Destination)) return Object(("slot", Object(of.GetNestedType("OwnSlot")!)), ("session", Object(of.GetNestedType("InSession")!)));
        return of == typeof(string) ? Text(null)
            : of == typeof(bool) ? new() { Type = JsonSchemaType.Boolean }
            : of == typeof(int) || of == typeof(long) ? new() { Type = JsonSchemaType.Integer }
            : of == typeof(Duration) ? Text("duration")
            : of == typeof(LocalDate) ? Text("date")
            : of == typeof(LocalTime) ? Text("time", "Such as 04:00.")
            : of == typeof(LocalDateTime) ? Text("date-time-local", "In the conference's time zone, such as 2022-08-31T08:45.")
            : of.IsValueType ? Text("uuid")
            : Object(of);
    }

    private static OpenApiSchema Object(Type type) => Object([.. CommandJson.Members(type).Select(it => (it.Name, SchemaOf(it.Type)))]);

    private static OpenApiSchema Object(params (string Name, OpenApiSchema Schema)[] members) =>
        new() { Type = JsonSchemaType.Object, Properties = members.ToDictionary(it => it.Name, IOpenApiSchema (it) => it.Schema) };

    private static OpenApiSchema Text(string? format, string? description = null) => new() { Type = JsonSchemaType.String, Format = format, Description = description };
}
