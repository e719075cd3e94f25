using System.Security.Claims;
using BackOffice.Engine.Commands;
using BackOffice.Engine.Events;
using BackOffice.Schedule.Changes;

namespace BackOffice.Web.Access;

/// <summary>Who is signed in, as claims.</summary>
internal static class Members
{
    private const string SurfaceClaim = "surface";

    internal static ClaimsPrincipal Principal(string member, Role role, Surface surface, string scheme) => new(new ClaimsIdentity(
        [new(ClaimTypes.Name, member), new(ClaimTypes.Role, Names.Of(role)), new(SurfaceClaim, Names.Of(surface))], scheme));

    /// <summary>The member as the actor of commands.</summary>
    internal static Actor Actor(this ClaimsPrincipal user) => new(
        user.Identity?.Name ?? throw new InvalidOperationException("Nobody is signed in."),
        Names.Read<Role>(user.FindFirstValue(ClaimTypes.Role)) ?? Role.Viewer,
        Names.Read<Surface>(user.FindFirstValue(SurfaceClaim)) ?? Surface.Ui);
}
