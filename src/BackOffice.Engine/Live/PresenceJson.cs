using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using NodaTime.Text;

namespace BackOffice.Engine.Live;

/// <summary>
/// Presence as it travels between nodes, where a notification holds less than 8,000 bytes: short names, and what is empty is left out.
/// </summary>
internal static class PresenceJson
{
    // In the order of SubjectType.
    private const string Letters = "cstpurk";

    // A thing is named by a letter and the thirty-two digits of its id.
    private const int Named = 33;

    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static string Write(PresenceMessage message) => JsonSerializer.Serialize(Of(message), Options);

    /// <summary>The message in a notification; null where it is none that this version understands.</summary>
    internal static PresenceMessage? Read(string payload)
    {
        try
        {
            return JsonSerializer.Deserialize<Wire>(payload, Options) is { } wire ? Of(wire) : null;
        }
        catch (Exception foreign) when (foreign is JsonException or FormatException)
        {
            return null;
        }
    }

    private static Wire Of(PresenceMessage message) => message switch
    {
        PresenceMessage.Hello => new Wire("hello", message.Node),
        PresenceMessage.Farewell => new Wire("bye", message.Node),
        PresenceMessage.Left it => new Wire("left", it.Node) { Conference = it.Conference.Value, Seat = it.Seat.Value },
        PresenceMessage.Here { Presence: var (seat, member, colour, state) } it => new Wire("here", it.Node)
        {
            Conference = it.Conference.Value,
            Seat = seat.Value,
            Member = member,
            Colour = colour,
            Page = state.Page,
            Day = state.Day is { } day ? LocalDatePattern.Iso.Format(day) : null,
            Open = state.Open is { } open ? Text(open) : null,
            Selected = Texts(state.Selected),
            Lifted = Texts(state.Lifted),
            Editing = state.Editing.Count == 0 ? null : [.. state.Editing.Select(edit => $"{Text(edit.Thing)}{edit.Facet}")],
        },
        _ => throw new ArgumentOutOfRangeException(nameof(message)),
    };

    private static PresenceMessage? Of(Wire wire) => wire.Kind switch
    {
        "hello" => new PresenceMessage.Hello(wire.Node),
        "bye" => new PresenceMessage.Farewell(wire.Node),
        "left" => new PresenceMessage.Left(wire.Node, new(wire.Conference), new(wire.Seat)),
        "here" when wire is { Member: { } member, Colour: { } colour } => new PresenceMessage.Here(wire.Node, new(wire.Conference), new(new(wire.Seat), member, colour, new()
        {
            Page = wire.Page,
            Day = wire.Day is { } day ? LocalDatePattern.Iso.Parse(day).GetValueOrThrow() : null,
            Open = wire.Open is { } open ? Thing(open) : null,
            Selected = Things(wire.Selected),
            Lifted = Things(wire.Lifted),
            Editing = (wire.Editing ?? []).Select(Edit).ToValueList(),
        })),
        _ => null,
    };

    private static string[]? Texts(ValueList<Subject> things) => things.Count == 0 ? null : [.. things.Select(Text)];

    private static ValueList<Subject> Things(string[]? texts) => (texts ?? []).Select(Thing).ToValueList();

    private static string Text(Subject thing) => $"{Letters[(int)thing.Type]}{thing.Id:N}";

    private static Subject Thing(string text) => Letters.IndexOf(text.FirstOrDefault('?')) is >= 0 and var type
        ? new((SubjectType)type, Guid.ParseExact(text.AsSpan(1), "N"))
        : throw new FormatException($"“{text}” names no thing.");

    private static FieldEdit Edit(string text) => text.Length > Named
        ? new(Thing(text[..Named]), text[Named..])
        : throw new FormatException($"“{text}” names no field.");

    private sealed record Wire([property: JsonPropertyName("t")] string Kind, [property: JsonPropertyName("n")] Guid Node)
    {
        [JsonPropertyName("c")]
        public Guid Conference { get; init; }

        [JsonPropertyName("s")]
        public Guid Seat { get; init; }

        [JsonPropertyName("m")]
        public string? Member { get; init; }

        [JsonPropertyName("k")]
        public string? Colour { get; init; }

        [JsonPropertyName("p")]
        public string? Page { get; init; }

        [JsonPropertyName("d")]
        public string? Day { get; init; }

        [JsonPropertyName("o")]
        public string? Open { get; init; }

        [JsonPropertyName("x")]
        public string[]? Selected { get; init; }

        [JsonPropertyName("l")]
        public string[]? Lifted { get; init; }

        [JsonPropertyName("e")]
        public string[]? Editing { get; init; }
    }
}
