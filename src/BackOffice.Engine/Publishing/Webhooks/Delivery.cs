using System.Security.Cryptography;
using System.Text;
using BackOffice.Schedule;
using NodaTime;

namespace BackOffice.Engine.Publishing.Webhooks;

/// <summary>Something that one subscriber is to be told, whatever number of attempts that takes.</summary>
/// <param name="Id">The same for all attempts, replays included: the subscriber tells by it what it has heard before.</param>
/// <param name="Type">What it tells of.</param>
/// <param name="Number">The snapshot that it is about; null for a test.</param>
/// <param name="Body">What is sent, byte for byte the same each time.</param>
/// <param name="At">When what it tells of happened.</param>
/// <param name="State">What became of it.</param>
/// <param name="Due">When it is tried next; null when nothing more is to be done.</param>
public sealed record Delivery(Guid Id, string Type, int? Number, string Body, Instant At, DeliveryState State, Instant? Due)
{
    /// <summary>Its id as the subscriber gets it.</summary>
    public string MessageId => $"msg_{Id:N}";

    /// <summary>The id of what a subscriber is told of a revision: made from the two, so that nothing but them tells it apart.</summary>
    internal static Guid IdOf(ConferenceId conference, long revision, string type, Guid subscriber)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"backoffice webhook 1:{conference}:{revision}:{type}:{subscriber}"));
        // Version 8 of RFC 9562: the bits are ours, but for those that say so.
        hash[6] = (byte)((hash[6] & 0x0f) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}

/// <summary>What became of a delivery.</summary>
public enum DeliveryState
{
    /// <summary>It is to be tried, for the first time or again.</summary>
    Waiting,

    /// <summary>The subscriber accepted it.</summary>
    Delivered,

    /// <summary>It is tried no more, unless a chair replays it.</summary>
    GivenUp,
}

/// <summary>One attempt to deliver, and what came of it.</summary>
/// <param name="At">When it began.</param>
/// <param name="Took">How long it took.</param>
/// <param name="Address">Where it was sent.</param>
/// <param name="Status">The status of the answer; null where there was none.</param>
/// <param name="Fault">Why it failed, as a sentence; null where it did not.</param>
/// <param name="Answer">The beginning of what was answered.</param>
public sealed record DeliveryAttempt(Instant At, Duration Took, string Address, int? Status, string? Fault, string? Answer)
{
    /// <summary>Whether the subscriber accepted it.</summary>
    public bool Succeeded => Fault is null;
}

/// <summary>A delivery with its attempts, newest first.</summary>
public sealed record LoggedDelivery(Delivery Delivery, IReadOnlyList<DeliveryAttempt> Attempts);
