using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Alba;
using BackOffice.Engine;
using BackOffice.Engine.Access;
using BackOffice.Schedule.Changes;
using BackOffice.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BackOffice.Web.Tests.Testing;

/// <summary>The app over a database of its own, for the tests of a class, each of which opens a conference of its own.</summary>
public sealed class ApiFixture(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly Dictionary<Role, string> keys = [];
    private IAlbaHost? host;
    private HttpClient? client;

    /// <summary>What the app is made of.</summary>
    public IServiceProvider Services => Host.Services;

    private IAlbaHost Host => host ?? throw new InvalidOperationException("The fixture has not been initialised.");

    public async ValueTask InitializeAsync()
    {
        var builder = BackOfficeApp.CreateBuilder([]);
        builder.Logging.ClearProviders();
        // There is no other node to reckon with, and subscribers of tests are on this machine.
        builder.Configuration["BackOffice:Nodes"] = "one";
        builder.Configuration["BackOffice:Webhooks:AllowPrivateAddresses"] = "true";
        BackOfficeApp.AddServices(builder, new ConnectionString(await postgres.NewDatabaseAsync()));
        host = await AlbaHost.For(builder, BackOfficeApp.UsePipeline);
        client = host.Server.CreateClient();
        foreach (var role in Enum.GetValues<Role>()) keys[role] = await host.Services.GetRequiredService<ApiKeys>().CreateAsync($"{role} key", role);
    }

    /// <summary>Sends a request, as the holder of a key of a role or (without one) as nobody.</summary>
    public async Task<Reply> SendAsync(
        HttpMethod method, string path, Role? role = Role.Chair, string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (role is { } by) request.Headers.Authorization = new("Bearer", keys[by]);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await client!.SendAsync(request, TestContext.Current.CancellationToken);
        return await Reply.OfAsync(response);
    }

    public Task<Reply> GetAsync(string path, Role? role = Role.Chair, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, role, null, headers);

    /// <summary>A browser or program without a key.</summary>
    public HttpClient Client() => client!;

    public async ValueTask DisposeAsync()
    {
        client?.Dispose();
        await Host.DisposeAsync();
    }
}

/// <summary>What the app answered.</summary>
public sealed record Reply(HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, byte[] Bytes)
{
    public static async Task<Reply> OfAsync(HttpResponseMessage response) => new(
        response.StatusCode,
        response.Headers.Concat(response.Content.Headers).ToDictionary(it => it.Key, it => string.Join(", ", it.Value), StringComparer.OrdinalIgnoreCase),
        await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

    public string Text => Encoding.UTF8.GetString(Bytes);

    public JsonNode Json => JsonNode.Parse(Bytes) ?? throw new InvalidOperationException("The answer is null.");

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>The answer is a success.</summary>
    public Reply Ok()
    {
        Assert.True(Status == HttpStatusCode.OK, $"{(int)Status}: {Text}");
        return this;
    }

    /// <summary>The answer is a problem of a status, in RFC 9457's form, with this sentence.</summary>
    public JsonNode Problem(int status, string? detail = null)
    {
        Assert.True((int)Status == status, $"{(int)Status}: {Text}");
        Assert.Equal("application/problem+json", Header("Content-Type")?.Split(';')[0]);
        Assert.Equal(status, (int)Json["status"]!);
        Assert.False(string.IsNullOrEmpty((string?)Json["title"]));
        Assert.StartsWith("urn:backoffice:problem:", (string?)Json["type"], StringComparison.Ordinal);
        if (detail is not null) Assert.Equal(detail, (string?)Json["detail"]);
        return Json;
    }
}
