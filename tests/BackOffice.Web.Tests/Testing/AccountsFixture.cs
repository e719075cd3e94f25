using BackOffice.Engine;
using BackOffice.Engine.Access;
using BackOffice.Engine.Access.Accounts;
using BackOffice.Schedule.Changes;
using BackOffice.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace BackOffice.Web.Tests.Testing;

/// <summary>The app with everything by which one can sign in: passwords, a mail server, and another provider.</summary>
public sealed class AccountsFixture(PostgresFixture postgres) : IAsyncLifetime
{
    public const string Password = "tern kettle orbit ladle";

    private WebApplication? app;
    private OpenIdProvider? provider;

    public MailServer Mails { get; } = new();

    public OpenIdProvider Provider => provider!;

    public IServiceProvider Services => app!.Services;

    public string Address => app!.Urls.First();

    /// <summary>The account of a name, or null.</summary>
    public Task<Account?> AccountAsync(string name) => Services.GetRequiredService<AccountDirectory>().FindAsync(name, TestContext.Current.CancellationToken);

    public async ValueTask InitializeAsync()
    {
        provider = await OpenIdProvider.StartAsync();
        var builder = BackOfficeApp.CreateBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        foreach (var (name, value) in new[]
        {
            ("Nodes", "one"), ("PublicAddress", "http://backoffice.example/"), ("Passwords", "on"),
            ("Smtp:Host", "127.0.0.1"), ("Smtp:Port", $"{Mails.Port}"), ("Smtp:Security", "None"), ("Smtp:From", "BackOffice <office@crafts.example>"),
            ("OpenIdConnect:Authority", provider.Address), ("OpenIdConnect:ClientId", OpenIdProvider.ClientId), ("OpenIdConnect:ClientSecret", OpenIdProvider.ClientSecret), ("OpenIdConnect:Name", "The Guild"),
        }) builder.Configuration[$"BackOffice:{name}"] = value;
        BackOfficeApp.AddServices(builder, new ConnectionString(await postgres.NewDatabaseAsync()));
        app = builder.Build();
        BackOfficeApp.UsePipeline(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null) await app.DisposeAsync();
        if (provider is not null) await provider.DisposeAsync();
        await Mails.DisposeAsync();
    }

    /// <summary>A one-time link's token.</summary>
    public Task<string> LinkAsync(string? member, Role role = Role.Editor) => Services.GetRequiredService<SignInLinks>().CreateAsync(member, role, Duration.FromMinutes(10));

    internal Visitor Visit() => new(Address);

    /// <summary>A browser in which a new member is signed in, by a link.</summary>
    internal async Task<Visitor> MemberAsync(string name)
    {
        var visitor = Visit();
        await visitor.SubmitAsync($"/sign-in?token={await LinkAsync(name)}", "/sign-in/use");
        return visitor;
    }

    /// <summary>A new member who has a password.</summary>
    internal async Task<Visitor> MemberWithPasswordAsync(string name)
    {
        var visitor = await MemberAsync(name);
        var page = await visitor.SubmitAsync("/account", "new-password", ("NewPassword", Password));
        Assert.Contains("Your password is changed.", page.Text, StringComparison.Ordinal);
        return visitor;
    }
}
