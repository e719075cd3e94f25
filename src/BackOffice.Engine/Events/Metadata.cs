using BackOffice.Schedule.Changes;
using JasperFx.Events;

namespace BackOffice.Engine.Events;

/// <summary>What is stored as headers with each event; who, when, and the ids of command and correlation have columns of their own.</summary>
internal sealed record Metadata(long Revision, int Ordinal, Surface Surface, string? Reason = null, long? Undoes = null, long? Restores = null)
{
    /// <summary>The header that holds the id of the conference.</summary>
    internal const string Conference = "conference";

    /// <summary>Writes everything that is known of a change onto the event that is to be stored.</summary>
    internal static void Stamp(IEvent stored, Guid conference, Change change)
    {
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
    }
}
