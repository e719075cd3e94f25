using BackOffice.Engine.Access.Accounts;
using BackOffice.Engine.Commands;
using BackOffice.Engine.Events;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using Marten;
using NodaTime;
using Npgsql;

namespace BackOffice.Engine.Access;

/// <summary>Somebody with a part in a conference.</summary>
/// <param name="Account">Who.</param>
/// <param name="Grant">What they may do, and since when.</param>
public sealed record CommitteeMember(Account Account, Grant Grant);

/// <summary>Who is in the program committee of a conference, and what a chair can change about it.</summary>
public sealed class Committee(IDocumentStore store, Grants grants, AccountDirectory accounts, AccessLog log, IClock clock)
{
    /// <summary>Everybody with a part in a conference, by name.</summary>
    public async Task<Granted<IReadOnlyList<CommitteeMember>>> ListAsync(Actor actor, ConferenceId conference, CancellationToken cancellation = default)
    {
        if (Refuse(actor, conference) is { } refusal) return refusal;
        var all = await grants.InAsync(conference, cancellation);
        var known = await accounts.FindAsync(all.Select(it => it.AccountId).Distinct(), cancellation);
        return new([.. all.Where(it => known.ContainsKey(it.AccountId)).Select(it => new CommitteeMember(known[it.AccountId], it)).OrderBy(it => it.Account.Name, StringComparer.CurrentCultureIgnoreCase)], null);
    }

    /// <summary>Gives a member another role, or other limits.</summary>
    /// <param name="actor">Who gives it.</param>
    /// <param name="conference">Where they are chair.</param>
    /// <param name="grant">Whose role, and where.</param>
    /// <param name="role">The role.</param>
    /// <param name="limits">What of the conference they may change, as an editor; null for all of it.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Granted<Grant>> ChangeRoleAsync(
        Actor actor, ConferenceId conference, string grant, Role role, Limits? limits = null, CancellationToken cancellation = default)
    {
        var found = await FindAsync(actor, conference, grant, cancellation);
        if (found.Value is not { } before) return found;
        if (Refuse(before.ConferenceId, role, limits) is { } refusal) return refusal;
        var after = before with { Role = role, Limits = limits is { AreNone: false } ? limits : null };
        return after == before ? before : await ChangeAsync(actor, before, after, cancellation);
    }

    /// <summary>Ends a member's part in a conference. What they did stays in the log, under their name.</summary>
    public async Task<Granted<Grant>> RemoveAsync(Actor actor, ConferenceId conference, string grant, CancellationToken cancellation = default)
    {
        var found = await FindAsync(actor, conference, grant, cancellation);
        return found.Value is { } before ? await ChangeAsync(actor, before, null, cancellation) : found;
    }

    /// <summary>Gives an account a role, where that is more than it has.</summary>
    /// <param name="account">The account.</param>
    /// <param name="conference">Where; null means everywhere.</param>
    /// <param name="role">The role.</param>
    /// <param name="by">Who gives it.</param>
    /// <param name="limits">What of the conference they may change, as an editor; null for all of it.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task GiveAsync(Account account, ConferenceId? conference, Role role, string by, Limits? limits = null, CancellationToken cancellation = default)
    {
        var given = new Grant(Grant.IdOf(account.Id, conference?.Value), account.Id, conference?.Value, role, clock.GetCurrentInstant(), by, limits);
        await using var session = store.LightweightSession();
        await LockAsync(session, cancellation);
        var before = await session.LoadAsync<Grant>(given.Id, cancellation);
        if (before is not null && Rights.Greater(before.Rights, given.Rights) == before.Rights) return;
        session.Store(given);
        await session.SaveChangesAsync(cancellation);
        await log.WriteAsync(AccessKind.RoleChanged, by, conference, account.Name, Words(before, given), cancellation: cancellation);
        await grants.TellAsync(account.Id, cancellation);
    }

    /// <summary>A refusal for whoever may not change who is a member there.</summary>
    internal static Refusal? Refuse(Actor actor, ConferenceId? conference)
    {
        if (actor.Role < Role.Chair) return new(RefusalKind.Forbidden, "Who is a member is a chair's to see and to change.");
        return conference is null && !actor.Everywhere ? new(RefusalKind.Forbidden, "A role in every conference is given and taken by a chair of every conference.") : null;
    }

    /// <summary>A refusal of limits that would limit nothing.</summary>
    internal static Refusal? Refuse(Guid? conference, Role role, Limits? limits) =>
        limits is null or { AreNone: true } ? null
        : role != Role.Editor ? Refusal.Invalid("Only editors can be limited to tracks, rooms or days.")
        : conference is null ? Refusal.Invalid("Who edits every conference can't be limited to tracks, rooms or days of one.")
        : null;

    private async Task<Granted<Grant>> FindAsync(Actor actor, ConferenceId conference, string id, CancellationToken cancellation)
    {
        if (Refuse(actor, conference) is { } refusal) return refusal;
        if ((await grants.InAsync(conference, cancellation)).FirstOrDefault(it => it.Id == id) is not { } found) return Refusal.NotFound("There is no such member any more.");
        return found.ConferenceId is null && Refuse(actor, null) is { } beyond ? beyond : found;
    }

    private async Task<Granted<Grant>> ChangeAsync(Actor actor, Grant seen, Grant? after, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        await LockAsync(session, cancellation);
        if (await session.LoadAsync<Grant>(seen.Id, cancellation) is not { } before) return Refusal.NotFound("There is no such member any more.");
        if (before with { Since = seen.Since, By = seen.By } != seen) return Refusal.Rule("Somebody else has just changed that member's role. Look again.");
        if (before.Role == Role.Chair && after?.Role != Role.Chair && !await OtherChairAsync(session, before, cancellation))
        {
            return Refusal.Rule("This is the last chair. Make somebody else a chair first.");
        }
        if (after is null) session.Delete(before);
        else session.Store(after with { Since = clock.GetCurrentInstant(), By = actor.Member });
        await session.SaveChangesAsync(cancellation);
        var name = (await accounts.FindAsync(before.AccountId, cancellation))?.Name;
        ConferenceId? conference = before.ConferenceId is { } id ? new(id) : null;
        await log.WriteAsync(
            after is null ? AccessKind.MemberRemoved : AccessKind.RoleChanged, actor.Member, conference, name, Words(before, after), cancellation: cancellation);
        await grants.TellAsync(before.AccountId, cancellation);
        return after ?? before;
    }

    private static async Task<bool> OtherChairAsync(IQuerySession session, Grant last, CancellationToken cancellation) =>
        (await session.Query<Grant>().ToListAsync(cancellation)).Any(it => it.Role == Role.Chair && it.Id != last.Id && (it.ConferenceId is null || it.ConferenceId == last.ConferenceId));

    // Two who demote each other, the last two chairs, come one after the other.
    private static async Task LockAsync(IDocumentSession session, CancellationToken cancellation)
    {
        await session.BeginTransactionAsync(cancellation);
        await using var command = new NpgsqlCommand("select pg_advisory_xact_lock(hashtext('backoffice committee'))");
        await session.ExecuteAsync(command, cancellation);
    }

    private static string Words(Grant? from, Grant? to) => (from, to) switch
    {
        (null, { } given) => Words(given),
        ({ } was, null) => $"was {Words(was)}",
        ({ } was, { } given) => $"{Words(was)} → {Words(given)}",
        _ => "",
    };

    private static string Words(Grant grant) => Names.Of(grant.Role) + (grant.Limits is null ? "" : " of a part");
}
