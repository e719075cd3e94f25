using System.Net;
using BackOffice.Engine;
using BackOffice.Web.Tests.Testing;

namespace BackOffice.Web.Tests.Access.Traffic;

/// <summary>Whoever asks for too much is told so in a sentence, and nobody else is.</summary>
[Collection(WorldCollection.Name)]
public sealed class TrafficLimitingTests(FacingTheWorld world)
{
    private const string Passkey = "/sign-in/passkey";

    [Fact]
    public async Task An_address_that_tries_too_often_to_sign_in_waits_and_others_do_not()
    {
        for (var n = 0; n < FacingTheWorld.Tries; n++) Assert.Equal(HttpStatusCode.BadRequest, (await world.FromAsync("203.0.113.7", HttpMethod.Post, Passkey)).Status);
        var refused = await world.FromAsync("203.0.113.7", HttpMethod.Post, Passkey);
        Assert.Matches("^Your address asks for too much at once; try again in [0-9]+ seconds.$", (string)refused.Problem(429)["detail"]!);
        Assert.InRange(int.Parse(refused.Header("Retry-After")!, System.Globalization.CultureInfo.InvariantCulture), 1, 60);

        // What the client itself says of where it comes from counts for nothing.
        Assert.Equal(429, (int)(await world.FromAsync("198.51.100.1, 203.0.113.7", HttpMethod.Post, Passkey)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await world.FromAsync("203.0.113.8", HttpMethod.Post, Passkey)).Status);
        Assert.Equal(HttpStatusCode.OK, (await world.FromAsync("203.0.113.7", HttpMethod.Get, "/sign-in")).Status);
        var page = await world.FromAsync("203.0.113.7", HttpMethod.Post, "/forgot", null, ("Accept", "text/html"));
        Assert.Equal((429, "text/html; charset=utf-8"), ((int)page.Status, page.Header("Content-Type")));
        Assert.Contains("Your address asks for too much at once", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_addresses_of_a_site_with_IPv6_are_one()
    {
        for (var n = 0; n < FacingTheWorld.Tries; n++) await world.FromAsync($"2001:db8:1:2::{n:x}", HttpMethod.Post, Passkey);
        (await world.FromAsync("2001:db8:1:2:ffff::1", HttpMethod.Post, Passkey)).Problem(429);
        Assert.Equal(HttpStatusCode.BadRequest, (await world.FromAsync("2001:db8:1:3::1", HttpMethod.Post, Passkey)).Status);
    }

    [Fact]
    public async Task Many_wrong_keys_are_not_looked_up_and_a_right_one_goes_on_working_beside_them()
    {
        var path = $"/api/conferences/{await world.ConferenceAsync()}/program";
        for (var n = 0; n < FacingTheWorld.Tries; n++) (await world.FromAsync("203.0.113.20", HttpMethod.Get, path, $"bok_wrong{n}")).Problem(401);
        var refused = await world.FromAsync("203.0.113.20", HttpMethod.Get, path, "bok_another");
        refused.Problem(429);
        Assert.Equal("60", refused.Header("Retry-After"));
        (await world.FromAsync("203.0.113.20", HttpMethod.Get, path, world.Key)).Ok();
        (await world.FromAsync("203.0.113.21", HttpMethod.Get, path, "bok_another")).Problem(401);
    }

    [Fact]
    public async Task An_address_holds_so_many_streams_open_and_no_more()
    {
        var path = $"/api/conferences/{await world.ConferenceAsync()}/publications";
        var open = new List<HttpResponseMessage>();
        for (var n = 0; n < FacingTheWorld.Streams; n++) open.Add(await FollowAsync(path, "203.0.113.30"));
        Assert.All(open, it => Assert.Equal(HttpStatusCode.OK, it.StatusCode));
        using (var more = await FollowAsync(path, "203.0.113.30")) (await Reply.OfAsync(more)).Problem(429);
        using (var other = await FollowAsync(path, "203.0.113.31")) Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        // The list of the same news is no stream.
        (await world.FromAsync("203.0.113.30", HttpMethod.Get, path)).Ok();

        open[0].Dispose();
        HttpStatusCode status;
        do
        {
            // Until the app has noticed that one is gone.
            using var again = await FollowAsync(path, "203.0.113.30");
            status = again.StatusCode;
        }
        while (status == HttpStatusCode.TooManyRequests);
        Assert.Equal(HttpStatusCode.OK, status);
        foreach (var it in open) it.Dispose();
    }

    [Theory]
    [InlineData("Limits:TriesAtOnce", "0", "BackOffice__Limits__TriesAtOnce is a number from 1 on.")]
    [InlineData("Proxies", "10.0.0.0/8, next door", "BackOffice__Proxies holds addresses and networks such as 10.0.0.0/8, and “next door” is none.")]
    public void A_setting_that_makes_no_sense_is_named(string name, string value, string sentence)
    {
        var builder = BackOfficeApp.CreateBuilder([]);
        builder.Configuration[$"BackOffice:{name}"] = value;
        Assert.Equal(sentence, Assert.Throws<InvalidOperationException>(() => BackOfficeApp.AddServices(builder, new ConnectionString("Host=nowhere"))).Message);
    }

    private Task<HttpResponseMessage> FollowAsync(string path, string address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", "text/event-stream" }, { "X-Forwarded-For", address } } };
        return world.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }
}
