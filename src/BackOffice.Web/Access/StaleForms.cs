using Microsoft.AspNetCore.Antiforgery;

namespace BackOffice.Web.Access;

/// <summary>
/// A page's form that was sent by another site is refused, and so is one that was open while somebody signed in or out in the same browser.
/// The latter is a person's, who gets the page anew with a word of why.
/// </summary>
internal static class StaleForms
{
    internal static void UseStaleForms(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false }) return next(context);
        var separator = context.Request.QueryString.HasValue ? '&' : '?';
        // Seen again only after the browser has fetched it anew: nothing of what was sent has any effect.
        context.Response.Redirect(context.Request.Query.ContainsKey("fault") ? context.Request.Path : $"{context.Request.Path}{context.Request.QueryString}{separator}fault=form");
        return Task.CompletedTask;
    });
}
