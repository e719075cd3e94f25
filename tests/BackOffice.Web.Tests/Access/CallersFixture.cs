using System.Net;
using System.Security.Claims;
using System.Text;
using System.Text.RegularExpressions;
using BackOffice.Engine;
using BackOffice.Engine.Access;
using BackOffice.Engine.Access.Accounts;
using BackOffice.Engine.Commands;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Testing;
using BackOffice.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace BackOffice.Web.Tests.Access;

/// <summary>Somebody who may come.</summary>
/// <param name="Name">Who, for the list of what went wrong.</param>
/// <param name="IsMember">Whether they are signed in by cookie.</param>
/// <param name="Key">The key that they show; null without one.</param>
/// <param name="Known">Whether the key does anything at all.</param>
/// <param name="Role">Their role in the conference that is walked; null where they have none.</param>
internal sealed record Caller(string Name, bool IsMember, string? Key, bool Known, Role? Role);

/// <summary>The app with everybody there may be: a stranger, members of every role here and elsewhere, and keys of each, revoked and expired ones included.</summary>
public sealed partial class CallersFixture(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly Dictionary<Caller, HttpClient> clients = [];
    private WebApplication? app;

    /// <summary>What stands for an answer that sends a browser to sign in; whichever other page it may be sent to, it was let in.</summary>
    internal const HttpStatusCode SentToSignIn = HttpStatusCode.TemporaryRedirect;

    internal const string Slug = "crafts-2022";

    internal IReadOnlyCollection<Caller> All => clients.Keys;

    private IServiceProvider Services => app!.Services;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var builder = BackOfficeApp.CreateBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        builder.Configuration["BackOffice:Nodes"] = "one";
        // So many wrong keys from one address are more than anybody else may show.
        builder.Configuration["BackOffice:Limits:TriesAtOnce"] = "100000";
        BackOfficeApp.AddServices(builder, new ConnectionString(await postgres.NewDatabaseAsync()));
        app = builder.Build();
        BackOfficeApp.UsePipeline(app);
        await app.StartAsync(Cancellation);
        var (here, there) = (await OpenAsync(Slug), await OpenAsync("nets-2022"));
        Add(new Caller("a stranger", false, null, false, null));
        foreach (var role in Enum.GetValues<Role>()) await AddMemberAsync($"the {role}", role, here, role);
        await AddMemberAsync("a chair elsewhere", Role.Chair, there, null);
        await AddMemberAsync("the chair of every conference", Role.Chair, null, Role.Chair);
        var limited = await AddMemberAsync("an editor of one day", Role.Editor, here, Role.Editor);
        await ChangeAsync(limited, here, it => Services.GetRequiredService<Committee>().ChangeRoleAsync(Operator, here, it, Role.Editor, new Limits(Days: [new LocalDate(2022, 5, 18)]), Cancellation));
        var nobody = await AddMemberAsync("a member without a part", Role.Chair, there, null);
        await ChangeAsync(nobody, there, it => Services.GetRequiredService<Committee>().RemoveAsync(Operator, there, it, Cancellation));
        foreach (var role in Enum.GetValues<Role>()) await AddKeyAsync($"a key of {role}", role, here, role);
        await AddKeyAsync("a chair's key elsewhere", Role.Chair, there, null);
        await AddKeyAsync("a chair's key for every conference", Role.Chair, null, Role.Chair);
        await AddKeyAsync("an expired key", Role.Chair, here, null, expires: Instant.FromUtc(2020, 1, 1, 0, 0));
        var revoked = await AddKeyAsync("a revoked key", Role.Chair, here, null, known: false);
        var keys = Services.GetRequiredService<ApiKeys>();
        var (key, _) = (await keys.ListAsync(Operator, here, Cancellation)).Value!.Single(it => it.Key.Name == revoked.Name);
        Assert.Null((await keys.RevokeAsync(Operator, here, key.Handle, Cancellation)).Refusal);
        Add(new Caller("a key of nobody", false, ApiKeys.Prefix + "nothing", false, null));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients.Values) client.Dispose();
        if (app is not null) await app.DisposeAsync();
    }

    /// <summary>Every address of the app, with its method, but for the files that pages are made of.</summary>
    internal IReadOnlyList<string> Addresses() =>
    [
        .. Services.GetServices<EndpointDataSource>().SelectMany(it => it.Endpoints).OfType<RouteEndpoint>()
            .Where(it => !it.Metadata.Any(meta => meta.GetType().Name.StartsWith("StaticAsset", StringComparison.Ordinal)))
            .Select(it => (Pattern: Path(it), Methods: it.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["ANY"]))
            .Where(it => !it.Pattern.StartsWith("/_", StringComparison.Ordinal))
            .SelectMany(it => it.Methods.Select(method => (Method: method, it.Pattern)))
            .Where(it => it.Method != "HEAD")
            .Select(it => $"{it.Method} {it.Pattern}").Distinct(),
    ];

    /// <summary>An address with something that may be there in each of its places.</summary>
    internal static string Fill(string pattern) => Place().Replace(pattern, place => place.Groups[1].Value.ToUpperInvariant() switch
    {
        "SLUG" => Slug,
        "NAME" => pattern.Contains("commands", StringComparison.Ordinal) ? "move-talk" : "program.json",
        "REVISION" or "NUMBER" => "1",
        _ => Guid.Empty.ToString(),
    });

    internal async Task<HttpStatusCode> SendAsync(Caller caller, string method, string path, string? body)
    {
        using var request = new HttpRequestMessage(new(method), path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (caller.Key is not null) request.Headers.Authorization = new("Bearer", caller.Key);
        // Only the head of the answer: a stream of news has no end.
        using var answer = await clients[caller].SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        return answer.Headers.Location is { } next && new Uri(answer.RequestMessage!.RequestUri!, next).AbsolutePath == "/sign-in" && path != "/sign-out" ? SentToSignIn : answer.StatusCode;
    }

    /// <summary>Whether a command that a member sends from a page is let past the question who they are.</summary>
    internal async Task<bool> MaySendAsync(Caller caller, string name)
    {
        var account = await Services.GetRequiredService<AccountDirectory>().FindAsync(caller.Name, Cancellation);
        var user = account is null ? new ClaimsPrincipal(new ClaimsIdentity())
            : new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, $"{account.Id}"), new(ClaimTypes.Name, account.Name)], "a cookie"));
        if (await Services.GetRequiredService<Entrance>().ActorAsync(user, Slug, Cancellation) is not { } actor) return false;
        var id = new CommandId(Guid.NewGuid());
        var command = CommandJson.Read(name, System.Text.Json.Nodes.JsonNode.Parse(CommandSample.Of(name))!.AsObject()).Command ?? throw new InvalidOperationException($"The sample of {name} can’t be read.");
        var outcome = await Services.GetRequiredService<CommandSender>().SendAsync(new ChangeSet(Slug, id, [new Proposal(command, id)], actor, "To see"), Cancellation);
        return outcome is not Outcome.Refused { Refusal.Kind: RefusalKind.Forbidden };
    }

    private static Actor Operator => new("Operator", Role.Chair, Surface.CommandLine, Everywhere: true);

    private async Task<ConferenceId> OpenAsync(string slug)
    {
        var id = new ConferenceId(Guid.NewGuid());
        var opened = await Services.GetRequiredService<CommandSender>().SendAsync(
            slug, Operator, new OpenConference(slug, slug, "Europe/Lisbon", new LocalDate(2022, 5, 18), new LocalDate(2022, 5, 20), id), cancellation: Cancellation);
        Assert.IsType<Outcome.Committed>(opened);
        return id;
    }

    private async Task<Caller> AddMemberAsync(string name, Role role, ConferenceId? conference, Role? here)
    {
        var caller = Add(new Caller(name, true, null, false, here));
        var token = await Services.GetRequiredService<SignInLinks>().CreateAsync(name, role, Duration.FromMinutes(10), conference, Cancellation);
        var page = await clients[caller].GetStringAsync($"/sign-in?token={token}", Cancellation);
        using var form = new FormUrlEncodedContent(Hidden().Matches(page).Select(it => KeyValuePair.Create(it.Groups[1].Value, WebUtility.HtmlDecode(it.Groups[2].Value))));
        using var answer = await clients[caller].PostAsync("/sign-in/use", form, Cancellation);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return caller;
    }

    private async Task<Caller> AddKeyAsync(string name, Role role, ConferenceId? conference, Role? here, Instant? expires = null, bool known = true) =>
        Add(new Caller(name, false, await Services.GetRequiredService<ApiKeys>().CreateAsync(name, role, conference, expires, "a test", Cancellation), known && expires is null, here));

    private Caller Add(Caller caller)
    {
        clients[caller] = new HttpClient(new SocketsHttpHandler { CookieContainer = new(), AllowAutoRedirect = false }) { BaseAddress = new Uri(app!.Urls.First()) };
        return caller;
    }

    private async Task ChangeAsync<T>(Caller member, ConferenceId conference, Func<string, Task<Granted<T>>> change)
        where T : class
    {
        var account = (await Services.GetRequiredService<AccountDirectory>().FindAsync(member.Name, Cancellation))!;
        Assert.Null((await change(Grant.IdOf(account.Id, conference.Value))).Refusal);
    }

    private static string Path(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.Trim('/');

    [GeneratedRegex(@"\{\**(\w+)(?::\w+)?\??\}")]
    private static partial Regex Place();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
