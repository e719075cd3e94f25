using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using Marten;
using NodaTime;

namespace BackOffice.Engine.Access;

/// <summary>A link that signs one member in, once.</summary>
/// <param name="Id">The SHA-256 hash of its token, in hexadecimal.</param>
/// <param name="Member">Whom it signs in; null asks for the name when it is used.</param>
/// <param name="Role">What the member may do.</param>
/// <param name="Expires">From when on it no longer works.</param>
/// <param name="ConferenceId">Where they may do it; null means everywhere.</param>
public sealed record SignInLink(string Id, string? Member, Role Role, Instant Expires, Guid? ConferenceId = null);

/// <summary>Gives out sign-in links and takes them back.</summary>
public sealed class SignInLinks(IDocumentStore store, IClock clock)
{
    /// <summary>Makes a link's token.</summary>
    /// <param name="member">Whom it signs in; null asks for the name when it is used.</param>
    /// <param name="role">What the member may do.</param>
    /// <param name="valid">For how long it works.</param>
    /// <param name="conference">Where they may do it; null means everywhere.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<string> CreateAsync(string? member, Role role, Duration valid, ConferenceId? conference = null, CancellationToken cancellation = default)
    {
        var token = Secrets.New();
        await using var session = store.LightweightSession();
        session.Insert(new SignInLink(Secrets.Hash(token), member, role, clock.GetCurrentInstant() + valid, conference?.Value));
        await session.SaveChangesAsync(cancellation);
        return token;
    }

    /// <summary>The link of a token, unused and not expired, or null.</summary>
    public async Task<SignInLink?> FindAsync(string token, CancellationToken cancellation = default)
    {
        await using var session = store.QuerySession();
        var link = await session.LoadAsync<SignInLink>(Secrets.Hash(token), cancellation);
        return link is not null && clock.GetCurrentInstant() < link.Expires ? link : null;
    }

    /// <summary>Uses a link up. Of two who try at once, one gets it.</summary>
    public async Task<SignInLink?> UseAsync(string token, CancellationToken cancellation = default)
    {
        if (await FindAsync(token, cancellation) is not { } link) return null;
        await using var session = store.LightweightSession();
        // The row that a delete takes away can be taken away once: whoever gets it back has the link.
        await using var command = new Npgsql.NpgsqlCommand("delete from backoffice.mt_doc_signinlink where id = @id");
        command.Parameters.AddWithValue("id", link.Id);
        return await session.ExecuteAsync(command, cancellation) == 1 ? link : null;
    }
}
