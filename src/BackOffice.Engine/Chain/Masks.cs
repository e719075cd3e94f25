using System.Collections.Frozen;
using System.Text.Json;
using BackOffice.Engine.Events;
using BackOffice.Formats.Json;
using BackOffice.Schedule.People;

namespace BackOffice.Engine.Chain;

/// <summary>The one form in which an event of a person whose data was erased may stand in the log.</summary>
internal static class Masks
{
    /// <summary>The name of the event that says so.</summary>
    internal static readonly string Erasing = EventNames.Of(typeof(PersonErased));

    private static readonly FrozenDictionary<string, Type> Kinds = ErasedPerson.PersonalEvents.ToFrozenDictionary(EventNames.Of);

    /// <summary>Whether events of a kind hold personal data.</summary>
    internal static bool AreFor(string kind) => Kinds.ContainsKey(kind);

    /// <summary>Whether the body of an event says nothing of anybody.</summary>
    internal static bool Covers(LoggedEvent it)
    {
        if (!Kinds.TryGetValue(it.Kind, out var kind)) return false;
        var mask = ErasedPerson.Masked(kind, new(it.Stream));
        var expected = new CanonicalJson().Of(JsonSerializer.SerializeToUtf8Bytes(mask, kind, ScheduleJson.Options));
        try
        {
            return expected.SequenceEqual(new CanonicalJson().Of(it.Body));
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
