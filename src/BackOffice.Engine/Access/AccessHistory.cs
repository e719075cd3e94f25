using BackOffice.Engine.Access.Accounts;
using BackOffice.Engine.Commands;
using BackOffice.Schedule;

namespace BackOffice.Engine.Access;

/// <summary>What of the access log somebody may see: all that concerns the conference, and how the members of its committee signed in.</summary>
public sealed class AccessHistory(AccessLog log, Grants grants, AccountDirectory accounts)
{
    /// <summary>A page of it, newest first.</summary>
    /// <param name="actor">Who looks. Who may do so in every conference sees everybody, those included who tried to come in and could not.</param>
    /// <param name="conference">The conference.</param>
    /// <param name="filter">What is asked for.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<AccessPage> ReadAsync(Actor actor, ConferenceId conference, AccessFilter filter, CancellationToken cancellation = default)
    {
        var among = actor.Everywhere ? null : await MembersAsync(conference, cancellation);
        return await log.ReadAsync(filter with { Conference = conference, Among = among }, cancellation);
    }

    /// <summary>The names of those with a part in a conference, in order.</summary>
    public async Task<IReadOnlyList<string>> MembersAsync(ConferenceId conference, CancellationToken cancellation = default)
    {
        var members = (await grants.InAsync(conference, cancellation)).Select(it => it.AccountId).Distinct();
        return [.. (await accounts.FindAsync(members, cancellation)).Values.Select(it => it.Name).Order(StringComparer.CurrentCultureIgnoreCase)];
    }
}
