using System.Text.Json;
using System.Text.Json.Serialization;
using BackOffice.Schedule;
using NodaTime;
using NodaTime.Text;

namespace BackOffice.Formats.Json;

/// <summary>An id as the UUID it is.</summary>
internal sealed class IdConverter<T>(Func<Guid, T> make, Func<T, Guid> value) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reader.TryGetGuid(out var id) ? make(id) : throw new JsonException("an id is a UUID");

    public override void Write(Utf8JsonWriter writer, T value1, JsonSerializerOptions options) => writer.WriteStringValue(value(value1));

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Guid.TryParse(reader.GetString(), out var id) ? make(id) : throw new JsonException("an id is a UUID");

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value1, JsonSerializerOptions options) =>
        writer.WritePropertyName(value(value1).ToString());
}

/// <summary>A value that is written by the first of some patterns and read by any of them.</summary>
internal sealed class PatternsConverter<T>(string what, params IPattern<T>[] patterns) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            foreach (var pattern in patterns)
            {
                if (pattern.Parse(reader.GetString()!).TryGetValue(default!, out var value)) return value;
            }
        }
        throw new JsonException($"it takes {what}");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(patterns[0].Format(value));
}

/// <summary>A duration as ISO 8601 gives it: hours, minutes and seconds, such as <c>PT1H20M</c>.</summary>
internal sealed class DurationConverter : JsonConverter<Duration>
{
    public override Duration Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String
            && PeriodPattern.NormalizingIso.Parse(reader.GetString()!).TryGetValue(Period.Zero, out var period)
            && period is { Years: 0, Months: 0 })
        {
            return period.ToDuration();
        }
        throw new JsonException("it takes a duration such as PT20M");
    }

    public override void Write(Utf8JsonWriter writer, Duration value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToIso());
}

/// <summary>Durations as text.</summary>
public static class Durations
{
    /// <summary>The duration as ISO 8601 gives it, with hours as its largest unit: <c>PT1H20M</c>.</summary>
    public static string ToIso(this Duration duration)
    {
        var minutes = (long)duration.TotalMinutes;
        return (minutes / 60, minutes % 60) switch
        {
            (0, var rest) => $"PT{rest}M",
            (var hours, 0) => $"PT{hours}H",
            var (hours, rest) => $"PT{hours}H{rest}M",
        };
    }
}

/// <summary>Kinds as text.</summary>
public static class KindNames
{
    /// <summary>The value's name in kebab-case, such as <c>invited-talk</c>.</summary>
    public static string ToKebab<T>(this T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}

/// <summary>Value lists as JSON arrays.</summary>
internal sealed class ValueListConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(ValueList<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert.GenericTypeArguments))!;

    private sealed class Of<T> : JsonConverter<ValueList<T>>
    {
        public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<T[]>(ref reader, options) is { } items && !items.Any(item => item is null)
                ? new([.. items])
                : throw new JsonException("it takes a list without nulls");

        public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var item in value) JsonSerializer.Serialize(writer, item, options);
            writer.WriteEndArray();
        }
    }
}

/// <summary>Enumerations by their names in kebab-case. A type of our own, since a store may replace the framework's by one of its own making.</summary>
internal sealed class KindConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert))!;

    private sealed class Of<T> : JsonConverter<T> where T : struct, Enum
    {
        private static readonly Dictionary<T, string> Names =
            Enum.GetValues<T>().ToDictionary(value => value, value => value.ToKebab());

        private static readonly Dictionary<string, T> Values = Names.ToDictionary(it => it.Value, it => it.Key);

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && Values.TryGetValue(reader.GetString()!, out var value)
                ? value
                : throw new JsonException($"it takes one of {string.Join(", ", Values.Keys)}");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Names[value]);
    }
}
