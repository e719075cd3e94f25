using BackOffice.Schedule.Changes;
using JasperFx.Events;

namespace BackOffice.Engine.Events;

/// <summary>What is stored as headers with each event; who, when, and the ids of command and correlation have columns of their own.</summary>
internal sealed record Metadata(long Revision, int Ordinal, Surface Surface, string? Reason = null, long? Undoes = null, long? Restores = null)
{
    /// <summary>The header that holds the id of the conference.</summary>
    internal const string Conference = "conference";

    /// <summary>The header that holds the salt of a body with personal data, until that is erased.</summary>
    internal const string Salt = "salt";

    /// <summary>Writes everything that is known of a change onto the event that is to be stored.</summary>
    /// <param name="stored">The event.</param>
    /// <param name="conference">Its conference.</param>
    /// <param name="change">What is known.</param>
    /// <param name="salt">The salt that the chain hashes its body with; null for what holds no personal data.</param>
    internal static void Stamp(IEvent stored, Guid conference, Change change, string? salt)
    {
        // Given here and not by the store, since the chain holds it.
        stored.Id = Guid.CreateVersion7();
        stored.Timestamp = change.At.ToDateTimeOffset();
        stored.UserName = change.Member;
        stored.CausationId = change.CommandId.ToString();
        stored.CorrelationId = change.CorrelationId.ToString();
        stored.SetHeader(Conference, conference);
        stored.SetHeader("revision", change.Revision);
        stored.SetHeader("ordinal", change.Ordinal);
        stored.SetHeader("surface", Names.Of(change.Surface));
        if (change.Reason is { } reason) stored.SetHeader("reason", reason);
        if (change.Undoes is { } undone) stored.SetHeader("undoes", undone);
        if (change.Restores is { } restored) stored.SetHeader("restores", restored);
        if (salt is not null) stored.SetHeader(Salt, salt);
    }
}
