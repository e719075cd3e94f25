using System.Net;
using BackOffice.Web.Tests.Testing;

namespace BackOffice.Web.Tests.Access.Traffic;

/// <summary>A page of another site has a member's cookies sent along, and gets nothing for it.</summary>
[Collection(WorldCollection.Name)]
public sealed class CrossSiteTests(FacingTheWorld world)
{
    private const string Evil = "https://evil.example";

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData("http://127.0.0.1")]
    public async Task It_can_not_connect_as_one_of_our_pages_does(string origin)
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await NegotiateAsync(origin)).Status);
        var upgrade = await world.SendAsync(
            HttpMethod.Get, "/_blazor?id=x", null, null, ("Origin", origin), ("Connection", "Upgrade"), ("Upgrade", "websocket"), ("Sec-WebSocket-Version", "13"), ("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="));
        upgrade.Problem(403, "A page of another site may not connect here.");
        (await NegotiateAsync(world.Address)).Ok();
    }

    [Fact]
    public async Task A_cookie_is_no_key_to_the_API_and_no_answer_to_a_key_is_for_other_sites()
    {
        var slug = await world.ConferenceAsync();
        using var ana = await world.MemberAsync("Ana of the cookies");
        foreach (var (method, path) in new[] { (HttpMethod.Get, "program"), (HttpMethod.Get, "audit"), (HttpMethod.Post, "commands/add-room"), (HttpMethod.Post, "import"), (HttpMethod.Get, "subscribers") })
        {
            using var request = new HttpRequestMessage(method, $"/api/conferences/{slug}/{path}") { Headers = { { "Origin", Evil } } };
            using var answer = await ana.SendAsync(request);
            (await Reply.OfAsync(answer)).Problem(401);
            Assert.Null((await Reply.OfAsync(answer)).Header("Access-Control-Allow-Origin"));
        }
        var read = (await world.SendAsync(HttpMethod.Get, $"/api/conferences/{slug}/program", world.Key, null, ("Origin", Evil))).Ok();
        Assert.Null(read.Header("Access-Control-Allow-Origin"));
        var preflight = await world.SendAsync(HttpMethod.Options, $"/api/conferences/{slug}/commands/add-room", null, null, ("Origin", Evil), ("Access-Control-Request-Method", "POST"));
        Assert.Null(preflight.Header("Access-Control-Allow-Origin"));
        Assert.Equal("*", (await world.SendAsync(HttpMethod.Get, "/api/conferences", null, null, ("Origin", Evil))).Ok().Header("Access-Control-Allow-Origin"));
    }

    private Task<Reply> NegotiateAsync(string origin) => world.SendAsync(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1", null, null, ("Origin", origin));
}
