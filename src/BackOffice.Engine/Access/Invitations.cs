using BackOffice.Engine.Access.Accounts;
using BackOffice.Engine.Commands;
using BackOffice.Engine.Events;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using Marten;
using NodaTime;

namespace BackOffice.Engine.Access;

/// <summary>Gives out invitations, and takes them back or in.</summary>
public sealed class Invitations(IDocumentStore store, Committee committee, AccessLog log, IClock clock)
{
    /// <summary>The longest that an invitation works.</summary>
    public static readonly Duration Longest = Duration.FromDays(60);

    private const int LongestName = 200;

    /// <summary>Makes an invitation, if a chair asks.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="conference">Where; null means everywhere.</param>
    /// <param name="role">What the member will be able to do.</param>
    /// <param name="invited">Whom it is for, to remember it by.</param>
    /// <param name="valid">For how long it works.</param>
    /// <param name="limits">What of the conference they will be able to change, as an editor; null for all of it.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The token of its link; it cannot be had again.</returns>
    public async Task<Granted<string>> CreateAsync(
        Actor actor, ConferenceId? conference, Role role, string invited, Duration valid, Limits? limits = null, CancellationToken cancellation = default)
    {
        if ((Committee.Refuse(actor, conference) ?? Committee.Refuse(conference?.Value, role, limits)) is { } refusal) return refusal;
        if (invited.Trim() is not { Length: > 0 and <= LongestName } || invited.Any(char.IsControl)) return Refusal.Invalid("Say whom the invitation is for, so that it can be told from others.");
        if (valid <= Duration.Zero || valid > Longest) return Refusal.Invalid($"An invitation works for at least a moment and at most {Longest.Days} days.");
        var token = Secrets.New();
        var now = clock.GetCurrentInstant();
        await using var session = store.LightweightSession();
        session.Insert(new Invitation(Secrets.Hash(token), conference?.Value, role, invited.Trim(), actor.Member, now, now + valid, limits is { AreNone: false } ? limits : null));
        await session.SaveChangesAsync(cancellation);
        await log.WriteAsync(AccessKind.MemberInvited, actor.Member, conference, invited.Trim(), Names.Of(role), cancellation: cancellation);
        return token;
    }

    /// <summary>The invitations of a conference that are out, those for every conference included.</summary>
    public async Task<Granted<IReadOnlyList<Invitation>>> ListAsync(Actor actor, ConferenceId conference, CancellationToken cancellation = default)
    {
        if (Committee.Refuse(actor, conference) is { } refusal) return refusal;
        await using var session = store.QuerySession();
        var (place, now) = (conference.Value, clock.GetCurrentInstant());
        var found = await session.Query<Invitation>().Where(it => it.ConferenceId == null || it.ConferenceId == place).ToListAsync(cancellation);
        return new([.. found.Where(it => now < it.Expires).OrderBy(it => it.For, StringComparer.CurrentCultureIgnoreCase)], null);
    }

    /// <summary>Takes an invitation back that nobody has accepted yet.</summary>
    public async Task<Granted<Invitation>> WithdrawAsync(Actor actor, ConferenceId conference, string handle, CancellationToken cancellation = default)
    {
        if ((await ListAsync(actor, conference, cancellation)) is { Refusal: { } refused }) return refused;
        await using var session = store.LightweightSession();
        var found = (await session.Query<Invitation>().ToListAsync(cancellation)).FirstOrDefault(it => it.Handle == handle);
        if (found is null || (found.ConferenceId is { } place && place != conference.Value)) return Refusal.NotFound("There is no such invitation; somebody may have accepted it.");
        if (Committee.Refuse(actor, found.ConferenceId is { } id ? new(id) : null) is { } refusal) return refusal;
        if (!await TakeAsync(session, found, cancellation)) return Refusal.NotFound("There is no such invitation; somebody may have accepted it.");
        await log.WriteAsync(AccessKind.InvitationWithdrawn, actor.Member, conference, found.For, cancellation: cancellation);
        return found;
    }

    /// <summary>The invitation of a token, not accepted and not expired, or null.</summary>
    public async Task<Invitation?> FindAsync(string token, CancellationToken cancellation = default)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<Invitation>(Secrets.Hash(token), cancellation) is { } it && clock.GetCurrentInstant() < it.Expires ? it : null;
    }

    /// <summary>Makes a member of whoever shows an invitation. Of two who try at once, one becomes it.</summary>
    /// <returns>Whether the invitation was there to be accepted.</returns>
    public async Task<bool> AcceptAsync(string token, Account account, string? address, CancellationToken cancellation = default)
    {
        if (await FindAsync(token, cancellation) is not { } invitation) return false;
        await using var session = store.LightweightSession();
        if (!await TakeAsync(session, invitation, cancellation)) return false;
        ConferenceId? conference = invitation.ConferenceId is { } id ? new(id) : null;
        await log.WriteAsync(AccessKind.InvitationAccepted, account.Name, conference, invitation.For, $"{Names.Of(invitation.Role)}, invited by {invitation.By}", address, cancellation);
        await committee.GiveAsync(account, conference, invitation.Role, invitation.By, invitation.Limits, cancellation);
        return true;
    }

    // The row that a delete takes away can be taken away once.
    private static async Task<bool> TakeAsync(IDocumentSession session, Invitation invitation, CancellationToken cancellation)
    {
        await using var command = new Npgsql.NpgsqlCommand("delete from backoffice.mt_doc_invitation where id = @id");
        command.Parameters.AddWithValue("id", invitation.Id);
        return await session.ExecuteAsync(command, cancellation) == 1;
    }
}
