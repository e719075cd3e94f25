using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using BackOffice.Schedule;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;
using NodaTime.Text;

namespace BackOffice.Formats.Json;

/// <summary>
/// The one way in which the schedule's types are written as JSON, on disk and over the wire: camelCase, ids as UUIDs, kinds in
/// kebab-case, local times as <c>2022-08-31T08:45</c>, durations as ISO 8601 (<c>PT20M</c>), instants in UTC with <c>Z</c>.
/// </summary>
public static class ScheduleJson
{
    /// <summary>The options, read-only and shared.</summary>
    public static readonly JsonSerializerOptions Options = Make();

    /// <summary>Fresh options of the same kind, for somebody who has to add to them.</summary>
    public static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            // What is computed from the rest is not data.
            IgnoreReadOnlyProperties = true,
            NumberHandling = JsonNumberHandling.Strict,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
            // The output is always served as JSON, never pasted into a page, so letters stay letters.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = 32,
        };
        foreach (var converter in Converters()) options.Converters.Add(converter);
        return options;
    }

    private static IEnumerable<JsonConverter> Converters() =>
    [
        new IdConverter<ConferenceId>(value => new(value), id => id.Value),
        new IdConverter<RoomId>(value => new(value), id => id.Value),
        new IdConverter<TrackId>(value => new(value), id => id.Value),
        new IdConverter<SessionId>(value => new(value), id => id.Value),
        new IdConverter<TalkId>(value => new(value), id => id.Value),
        new IdConverter<PersonId>(value => new(value), id => id.Value),
        new IdConverter<CommandId>(value => new(value), id => id.Value),
        new KindConverter(),
        new ValueListConverter(),
        new PlacementConverter(),
        new DestinationConverter(),
        new NodaPatternConverter<LocalDate>(LocalDatePattern.Iso),
        new NodaPatternConverter<Instant>(InstantPattern.ExtendedIso),
        new PatternsConverter<LocalDateTime>("a local time such as 2022-08-31T08:45", Patterns.LocalDateTime, LocalDateTimePattern.ExtendedIso),
        new PatternsConverter<LocalTime>("a time of day such as 04:00", Patterns.LocalTime, LocalTimePattern.ExtendedIso),
        new DurationConverter(),
    ];
}

/// <summary>The text patterns of the contract.</summary>
public static class Patterns
{
    /// <summary><c>2022-08-31T08:45</c>, in the conference's zone.</summary>
    public static readonly LocalDateTimePattern LocalDateTime = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    /// <summary><c>08:45</c>.</summary>
    public static readonly LocalTimePattern LocalTime = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");
}
