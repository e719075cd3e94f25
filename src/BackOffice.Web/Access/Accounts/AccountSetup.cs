using BackOffice.Engine.Access.Accounts;
using BackOffice.Engine.Publishing;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace BackOffice.Web.Access.Accounts;

/// <summary>ASP.NET Core Identity over our own store: accounts, their passwords, second factors, passkeys and logins elsewhere.</summary>
internal static class AccountSetup
{
    private const int MostTries = 10;

    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(10);

    // What a mail carries can be read by whoever comes by the mail.
    private static readonly TimeSpan MailedLinksWork = TimeSpan.FromHours(2);

    internal static void AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<AuthenticatorKeys>();
        services.AddSingleton<AccountPasswordHasher>();
        services.AddSingleton<IPasswordHasher<Account>>(provider => provider.GetRequiredService<AccountPasswordHasher>());
        services.AddSingleton<ILookupNormalizer, AccountNormalizer>();
        services.AddScoped<IUserStore<Account>, AccountStore>();
        services.AddScoped<IUserClaimsPrincipalFactory<Account>, AccountClaims>();
        services.AddIdentityCore<Account>(Identify)
            .AddPasswordValidator<AccountPasswordValidator>()
            .AddSignInManager()
            .AddTokenProvider<DataProtectorTokenProvider<Account>>(TokenOptions.DefaultProvider)
            .AddTokenProvider<AuthenticatorTokenProvider<Account>>(TokenOptions.DefaultAuthenticatorProvider);
        // The rules of Identity itself ask for capitals and digits; ours ask for length.
        var theirs = services.Single(it => it.ServiceType == typeof(IPasswordValidator<Account>) && it.ImplementationType == typeof(PasswordValidator<Account>));
        services.Remove(theirs);
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = AccountPasswordHasher.Rounds);
        services.Configure<DataProtectionTokenProviderOptions>(tokens => tokens.TokenLifespan = MailedLinksWork);
        services.AddOptions<IdentityPasskeyOptions>().Configure<PublicAddress>((passkeys, site) =>
        {
            // A passkey belongs to a domain; where none is said, to the one by which the browser came.
            passkeys.ServerDomain = site.Address?.Host;
            // It signs in by itself, without password and second factor: the device must make sure of its owner.
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
        });
        services.AddSingleton(SignInSettings.Of(configuration));
        services.AddSingleton<AccountMail>();
        services.AddHostedService(provider => provider.GetRequiredService<AccountMail>());
        services.AddScoped<AccountNews>();
        services.AddSingleton<TryGates>();
        services.AddHttpContextAccessor();
        services.AddScoped<MemberSignIn>();
        services.AddScoped<AccountLinks>();
        services.AddScoped<AccountEdits>();
        services.AddScoped<Joining>();
    }

    internal static void AddAccountCookies(this Microsoft.AspNetCore.Authentication.AuthenticationBuilder authentication, Action<CookieAuthenticationOptions> application) =>
        authentication.AddIdentityCookies(cookies =>
        {
            cookies.ApplicationCookie!.Configure(application);
            foreach (var (cookie, name) in new[] { (cookies.TwoFactorUserIdCookie!, "backoffice-second-factor"), (cookies.ExternalCookie!, "backoffice-elsewhere") })
            {
                cookie.Configure(it => (it.Cookie.Name, it.Cookie.HttpOnly, it.Cookie.SameSite) = (name, true, SameSiteMode.Lax));
            }
        });

    private static void Identify(IdentityOptions identity)
    {
        identity.User.AllowedUserNameCharacters = "";
        identity.Lockout.MaxFailedAccessAttempts = MostTries;
        identity.Lockout.DefaultLockoutTimeSpan = Rest;
        identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
    }
}

/// <summary>Names and addresses as they are compared.</summary>
internal sealed class AccountNormalizer : ILookupNormalizer
{
    public string? NormalizeName(string? name) => name is null ? null : MemberName.Normalized(name);

    public string? NormalizeEmail(string? email) => email is null ? null : MemberName.Normalized(email);
}

/// <summary>Holds new passwords against <see cref="PasswordRules"/>.</summary>
internal sealed class AccountPasswordValidator : IPasswordValidator<Account>
{
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) => Task.FromResult(
        PasswordRules.FaultOf(password ?? "", user.Name, user.Email) is { } fault ? IdentityResult.Failed(new IdentityError { Code = "Password", Description = fault }) : IdentityResult.Success);
}
