namespace BackOffice.Web.Access.Accounts;

/// <summary>How members can sign in, beside the links that are printed: what the configuration says.</summary>
/// <param name="Passwords">Whether by password. With OpenID Connect, only where the configuration says so.</param>
/// <param name="OpenId">The provider of OpenID Connect; null without one.</param>
internal sealed record SignInSettings(bool Passwords, OpenIdSettings? OpenId)
{
    /// <summary>What the configuration says.</summary>
    /// <exception cref="InvalidOperationException">It says something that makes no sense.</exception>
    internal static SignInSettings Of(IConfiguration configuration)
    {
        var openId = OpenIdSettings.Of(configuration.GetSection("BackOffice:OpenIdConnect"));
        var passwords = configuration["BackOffice:Passwords"]?.ToLowerInvariant() switch
        {
            null or "" => openId is null,
            "on" or "true" => true,
            "off" or "false" => false,
            var other => throw new InvalidOperationException($"BackOffice__Passwords is on or off, and not “{other}”."),
        };
        return new(passwords, openId);
    }
}

/// <summary>A provider of OpenID Connect: the settings below <c>BackOffice:OpenIdConnect</c>.</summary>
/// <param name="Authority">Its address.</param>
/// <param name="ClientId">What it calls this back office.</param>
/// <param name="ClientSecret">By what it knows it is the one; null for a public client.</param>
/// <param name="Name">What members call it.</param>
internal sealed record OpenIdSettings(Uri Authority, string ClientId, string? ClientSecret, string Name)
{
    internal static OpenIdSettings? Of(IConfigurationSection section)
    {
        if (section["Authority"] is not { Length: > 0 } written) return null;
        if (!Uri.TryCreate(written, UriKind.Absolute, out var authority) || authority.Scheme != Uri.UriSchemeHttps && !authority.IsLoopback)
        {
            throw new InvalidOperationException($"BackOffice__OpenIdConnect__Authority must be an https address, and “{written}” is not.");
        }
        if (section["ClientId"] is not { Length: > 0 } client) throw new InvalidOperationException("BackOffice__OpenIdConnect__ClientId is missing.");
        return new(authority, client, section["ClientSecret"], section["Name"] is { Length: > 0 } name ? name : authority.Host);
    }

    // A secret is in no log, whoever writes the settings into one.
    private bool PrintMembers(System.Text.StringBuilder text)
    {
        text.Append($"Authority = {Authority}, ClientId = {ClientId}, Name = {Name}");
        return true;
    }
}
