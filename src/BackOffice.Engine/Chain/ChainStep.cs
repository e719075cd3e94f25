using System.Text.Json;
using BackOffice.Engine.Events;
using BackOffice.Formats.Json;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.People;

namespace BackOffice.Engine.Chain;

/// <summary>Makes the link of a change set about to be committed, from its changes and the events they are stored as.</summary>
internal sealed class ChainStep(ConferenceId conference, int changes)
{
    private readonly byte[] events = new byte[changes * Digests.OfEvent];
    private readonly CanonicalJson canonical = new();

    /// <summary>The salt that an event's body is to be hashed and stored with; null for one that holds no personal data.</summary>
    internal static string? SaltFor(ScheduleEvent happened) => ErasedPerson.PersonalEvents.Contains(happened.GetType()) ? Digests.Salt() : null;

    /// <summary>Adds a change.</summary>
    /// <param name="change">The change.</param>
    /// <param name="eventId">The id of its event.</param>
    /// <param name="salt">The salt of its body.</param>
    internal void Add(Change change, Guid eventId, string? salt)
    {
        var to = events.AsSpan(change.Ordinal * Digests.OfEvent, Digests.OfEvent);
        var facts = new Facts(
            conference.Value, change.Revision, change.Ordinal, eventId, change.Event.Subject.Id, change.Version, EventNames.Of(change.Event),
            change.At.ToUnixTimeTicks() / 10, change.Member, change.CommandId.ToString(), change.CorrelationId.ToString(), Names.Of(change.Surface), change.Reason, change.Undoes, change.Restores);
        facts.Digest(to[..Digests.Size]);
        var body = JsonSerializer.SerializeToUtf8Bytes(change.Event, change.Event.GetType(), ScheduleJson.Options);
        Digests.OfBody(salt, canonical.Of(body), to[Digests.Size..]);
    }

    /// <summary>The link of the change set, which follows the one before it.</summary>
    internal ChainLink After(byte[]? before) => new(Digests.Link(before ?? Digests.Beginning, events), events);
}

/// <summary>A link of the chain.</summary>
/// <param name="Link">The link.</param>
/// <param name="Events">The digests it was made from, beside the link before it.</param>
internal sealed record ChainLink(byte[] Link, byte[] Events);
