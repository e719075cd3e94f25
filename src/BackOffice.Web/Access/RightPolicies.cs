using BackOffice.Engine.Commands;
using BackOffice.Engine.Events;
using BackOffice.Schedule.Changes;
using Microsoft.AspNetCore.Authorization;

namespace BackOffice.Web.Access;

/// <summary>That it takes a role in the conference of the address, at the least.</summary>
/// <param name="Role">The role.</param>
internal sealed record Right(Role Role) : IAuthorizationRequirement;

/// <summary>The names of the policies that demand a role, for the attributes of pages.</summary>
internal static class RightPolicies
{
    internal const string Viewer = "viewer";
    internal const string Editor = "editor";
    internal const string Publisher = "publisher";
    internal const string Chair = "chair";

    private const string Slug = "slug";
    private const string Sentence = "why not";

    internal static void AddRights(this IServiceCollection services)
    {
        services.AddSingleton<Entrance>();
        services.AddSingleton<IAuthorizationHandler, RightHandler>();
        var policies = services.AddAuthorizationBuilder();
        foreach (var role in Enum.GetValues<Role>()) policies.AddPolicy(Names.Of(role), policy => policy.RequireAuthenticatedUser().AddRequirements(new Right(role)));
    }

    /// <summary>Takes an API key that has a role in the conference of the address, at the least.</summary>
    internal static TBuilder RequireKey<TBuilder>(this TBuilder endpoint, Role role = Role.Viewer)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(policy => policy.AddAuthenticationSchemes(ApiKeySignIn.SchemeName).RequireAuthenticatedUser().AddRequirements(new Right(role)));

    /// <summary>Why a request was turned away, if it was for want of a right.</summary>
    internal static string? WhyNot(this HttpContext context) => context.Items[Sentence] as string;

    /// <summary>Decides by the grants as they are now, for requests and for pages within a circuit alike.</summary>
    private sealed class RightHandler(Entrance entrance) : AuthorizationHandler<Right>
    {
        protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, Right requirement)
        {
            var request = context.Resource as HttpContext;
            var slug = context.Resource switch
            {
                HttpContext http => http.GetRouteValue(Slug) as string,
                string named => named,
                Microsoft.AspNetCore.Components.RouteData page => page.RouteValues.FirstOrDefault(it => it.Key.Equals(Slug, StringComparison.OrdinalIgnoreCase)).Value as string,
                _ => null,
            };
            var actor = await entrance.ActorAsync(context.User, slug, request?.RequestAborted ?? CancellationToken.None);
            if (actor?.Role >= requirement.Role)
            {
                if (request is not null) request.Items[typeof(Caller)] = new Caller(actor);
                context.Succeed(requirement);
            }
            else if (request is not null && context.User.Identity?.Name is { } name)
            {
                request.Items[Sentence] = actor is null
                    ? $"{name} has no part in this conference."
                    : actor.RefuseBelow(requirement.Role)?.Sentence;
            }
        }
    }
}

/// <summary>Who calls, with what they may do in the conference of the address: found when the call was let in.</summary>
/// <param name="Actor">The caller as the actor of commands.</param>
internal sealed record Caller(Actor Actor)
{
    /// <summary>Gives it to the endpoint that asks for it.</summary>
    public static ValueTask<Caller?> BindAsync(HttpContext context) =>
        ValueTask.FromResult<Caller?>(context.Items[typeof(Caller)] as Caller ?? throw new InvalidOperationException($"{context.Request.Path} asks who calls, and lets everybody in."));
}
