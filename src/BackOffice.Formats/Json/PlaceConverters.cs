using System.Text.Json;
using System.Text.Json.Serialization;
using BackOffice.Schedule.Time;

namespace BackOffice.Formats.Json;

/// <summary>A placement as <c>{"slot":{…}}</c> or <c>{"session":{…}}</c>.</summary>
internal sealed class PlacementConverter : JsonConverter<Placement>
{
    private sealed record Shape(Slot? Slot = null, Placement.InSession? Session = null);

    public override Placement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<Shape>(ref reader, options) switch
        {
            { Slot: { } slot, Session: null } => new Placement.OwnSlot(slot),
            { Slot: null, Session: { } session } => session,
            _ => throw new JsonException("a placement holds either a slot or a session"),
        };

    public override void Write(Utf8JsonWriter writer, Placement value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        if (value is Placement.OwnSlot own)
        {
            writer.WritePropertyName("slot");
            JsonSerializer.Serialize(writer, own.Slot, options);
        }
        else if (value is Placement.InSession place)
        {
            writer.WritePropertyName("session");
            JsonSerializer.Serialize(writer, place, options);
        }
        writer.WriteEndObject();
    }
}

/// <summary>A destination as <c>{"slot":{…}}</c> or <c>{"session":{…}}</c>.</summary>
internal sealed class DestinationConverter : JsonConverter<Destination>
{
    private sealed record Shape(Destination.OwnSlot? Slot = null, Destination.InSession? Session = null);

    public override Destination Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<Shape>(ref reader, options) switch
        {
            { Slot: { } slot, Session: null } => slot,
            { Slot: null, Session: { } session } => session,
            _ => throw new JsonException("a destination holds either a slot or a session"),
        };

    public override void Write(Utf8JsonWriter writer, Destination value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WritePropertyName(value is Destination.OwnSlot ? "slot" : "session");
        JsonSerializer.Serialize(writer, value, value.GetType(), options);
        writer.WriteEndObject();
    }
}
