using BackOffice.Web.Tests.Testing;

namespace BackOffice.Web.Tests.Access.Traffic;

/// <summary>What every answer tells the browser, whatever it is.</summary>
[Collection(WorldCollection.Name)]
public sealed class HeadersTests(FacingTheWorld world)
{
    [Fact]
    public async Task Every_answer_says_what_it_may_be_used_for()
    {
        var slug = await world.ConferenceAsync();
        var conference = $"/api/conferences/{slug}";
        (await world.PostAsync($"{conference}/commands/publish-snapshot", """{"label":"First"}""")).Ok();
        using var ana = await world.MemberAsync("Ana of the headers");
        var cookie = (await AskAsync(ana, $"/conferences/{slug}/timetable"))!;
        var answers = new (string What, Reply Reply, bool Public, int Status)[]
        {
            ("a page of a member", cookie, false, 200),
            ("the sign-in page", await GetAsync("/sign-in", "text/html"), false, 200),
            ("a page that is not there", await AskAsync(ana, "/nowhere"), false, 404),
            ("a script", await GetAsync("/js/theme.js"), true, 200),
            ("what others embed", await GetAsync("/embed/embed.js"), true, 200),
            ("an answer to a key", await GetAsync($"{conference}/program", key: world.Key), false, 200),
            ("nobody's question", await GetAsync($"{conference}/program"), false, 401),
            ("the list of conferences", await GetAsync("/api/conferences"), true, 200),
            ("an artefact", await GetAsync($"{conference}/snapshots/latest/program.json"), true, 200),
            ("a published page", await GetAsync($"{conference}/snapshots/1/program.html"), true, 200),
            ("an artefact that is not there", await GetAsync($"{conference}/snapshots/1/program.pdf"), true, 404),
            ("nothing", await GetAsync("/api/nothing"), false, 404),
            ("a failure", await GetAsync(FacingTheWorld.Failing), false, 500),
            ("too large a body", await world.PostAsync($"{conference}/subscribers", new string(' ', 2 * 1024 * 1024)), false, 413),
            ("a description", await GetAsync("/openapi/v1.json"), true, 200),
            ("health", await GetAsync("/health/ready"), true, 200),
        };
        Assert.All(answers, it =>
        {
            Assert.Equal((it.What, it.Status), (it.What, (int)it.Reply.Status));
            Assert.Equal("nosniff", it.Reply.Header("X-Content-Type-Options"));
            Assert.Equal("same-origin", it.Reply.Header("Referrer-Policy"));
            Assert.Null(it.Reply.Header("Server"));
            Assert.Null(it.Reply.Header("Strict-Transport-Security"));
            var isArtefact = it.What.Contains("artefact", StringComparison.Ordinal);
            if (!isArtefact) Assert.StartsWith("default-src 'none'", it.Reply.Header("Content-Security-Policy"), StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe-eval", it.Reply.Header("Content-Security-Policy") ?? "", StringComparison.Ordinal);
            if (!it.Public)
            {
                Assert.Contains("no-store", it.Reply.Header("Cache-Control") ?? it.What, StringComparison.Ordinal);
                Assert.Equal("same-origin", it.Reply.Header("Cross-Origin-Resource-Policy"));
                Assert.Contains("camera=()", it.Reply.Header("Permissions-Policy"), StringComparison.Ordinal);
                Assert.DoesNotContain("unsafe-inline", it.Reply.Header("Content-Security-Policy"), StringComparison.Ordinal);
                Assert.Contains("frame-ancestors 'none'", it.Reply.Header("Content-Security-Policy"), StringComparison.Ordinal);
            }
        });
        Assert.All(answers.Where(it => it.What is "what others embed" or "the list of conferences" or "an artefact" or "a published page"), it => Assert.Equal("cross-origin", it.Reply.Header("Cross-Origin-Resource-Policy")));
        Assert.DoesNotContain(answers, it => it.Reply.Text.Contains(FacingTheWorld.Inside, StringComparison.Ordinal));
    }

    [Fact]
    public async Task By_https_the_browser_is_told_to_stay_there_and_cookies_go_nowhere_else()
    {
        foreach (var path in new[] { "/sign-in", "/api/conferences", "/api/nothing", "/js/theme.js", $"/api/conferences/{await world.ConferenceAsync()}/snapshots/latest/program.json" })
        {
            var reply = await world.SendAsync(HttpMethod.Get, path, null, null, ("X-Forwarded-Proto", "https"), ("Host", "backoffice.example"));
            Assert.Equal((path, "max-age=31536000"), (path, reply.Header("Strict-Transport-Security")));
        }
        var page = await world.SendAsync(HttpMethod.Get, "/sign-in", null, null, ("X-Forwarded-Proto", "https"), ("Host", "backoffice.example"));
        Assert.Contains("; secure; ", $"{page.Header("Set-Cookie")}; ", StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; httponly", page.Header("Set-Cookie"), StringComparison.OrdinalIgnoreCase);
    }

    private Task<Reply> GetAsync(string path, string accept = "*/*", string? key = null) => world.SendAsync(HttpMethod.Get, path, key, null, ("Accept", accept));

    private static async Task<Reply> AskAsync(Visitor visitor, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", "text/html" } } };
        using var answer = await visitor.SendAsync(request);
        return await Reply.OfAsync(answer);
    }
}
