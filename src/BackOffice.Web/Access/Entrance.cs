using System.Security.Claims;
using BackOffice.Engine.Access;
using BackOffice.Engine.Commands;
using BackOffice.Engine.Events;
using BackOffice.Engine.Live;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;

namespace BackOffice.Web.Access;

/// <summary>Where everybody comes in: says what whoever is signed in may do in a conference, now. Pages, commands, queries and files all ask here.</summary>
public sealed class Entrance(Grants grants, LivePrograms programs)
{
    /// <summary>Whoever is signed in as the actor of commands; null where they have no part in the conference.</summary>
    /// <param name="user">Who is signed in.</param>
    /// <param name="slug">The conference; null, or one that is not there yet, for what they may do everywhere.</param>
    /// <param name="cancellation">Gives up.</param>
    public async ValueTask<Actor?> ActorAsync(ClaimsPrincipal user, string? slug, CancellationToken cancellation = default)
    {
        if (user.Identity is not { IsAuthenticated: true, Name: { } name }) return null;
        var conference = slug is null ? null : await programs.FindAsync(slug, cancellation);
        var rights = user.AccountId() is { } account ? await grants.OfAsync(account, conference, cancellation) : OfKey(user, conference);
        return rights is null ? null : new Actor(name, rights.Role, Names.Read<Surface>(user.FindFirstValue(Members.SurfaceClaim)) ?? Surface.Ui, rights.Everywhere, rights.Limits);
    }

    private static Rights? OfKey(ClaimsPrincipal user, ConferenceId? conference)
    {
        if (user.Identity?.AuthenticationType != ApiKeySignIn.SchemeName || Names.Read<Role>(user.FindFirstValue(ClaimTypes.Role)) is not { } role) return null;
        if (user.FindFirstValue(Members.ConferenceClaim) is not { } place) return new Rights(role, Everywhere: true);
        return conference is { } here && $"{here.Value}" == place ? new Rights(role) : null;
    }
}
