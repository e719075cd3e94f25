using System.Text.Json;
using System.Text.Json.Nodes;
using BackOffice.Engine.Access;
using BackOffice.Engine.Commands;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Publications;
using BackOffice.Schedule.Talks;
using BackOffice.Web.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace BackOffice.Web.Tests.Access.Traffic;

/// <summary>What somebody with bad intentions types into every text of every command is refused in a sentence, or stays a text in everything that goes out.</summary>
[Collection(WorldCollection.Name)]
public sealed class HostileTextsTests(FacingTheWorld world)
{
    private const int Long = 100_000;

    private readonly Guid room = Guid.NewGuid();
    private readonly Guid track = Guid.NewGuid();
    private readonly Guid person = Guid.NewGuid();
    private readonly Guid session = Guid.NewGuid();
    private readonly Guid talk = Guid.NewGuid();

    public static TheoryData<string> Texts =>
    [
        "=cmd|' /C calc'!A0</script><script>window.hit=1</script><svg onload=window.hit=1>\"'><img src=x onerror=window.hit=1>",
        "javascript:window.hit=1//]]><!-- {{7*7}} ${7*7} --><?x?>&hit;",
        "@SUM(1+1)\r\nEND:VEVENT\r\nATTENDEE:mailto:hit@evil.example\r\nSet-Cookie: hit=1",
        "+1-1,\";\\n\u202eevil\u2066\u200b\ufeff\u2028",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_hostile_text_does_no_harm_in_anything_that_is_published(string text)
    {
        var slug = await OpenAsync();
        foreach (var (name, body) in Attempts(text)) await TryAsync(slug, name, body);
        (await SendAsync(slug, "publish-snapshot", new() { ["label"] = "Last" })).Ok();

        var snapshot = (await GetAsync($"/api/conferences/{slug}/snapshots/latest")).Ok().Json;
        foreach (var (file, address) in snapshot["artefacts"]!.AsObject()) Harmless.Check(file, (await GetAsync((string)address!)).Ok().Text);
        Harmless.Check("publications.atom", (await GetAsync($"/api/conferences/{slug}/publications.atom")).Ok().Text);
        Harmless.Check("audit.csv", (await world.SendAsync(HttpMethod.Get, $"/api/conferences/{slug}/audit?format=csv", world.Key, null)).Ok().Text);
        Harmless.Check("program.json", (await world.SendAsync(HttpMethod.Get, $"/api/conferences/{slug}/program", world.Key, null)).Ok().Text);
        Assert.Equal(slug, (string)(await GetAsync("/api/conferences")).Json.AsArray().Single(it => (string)it!["slug"]! == slug)!["slug"]!);
    }

    [Fact]
    public async Task A_text_of_a_hundred_thousand_characters_stays_out_wherever_it_comes()
    {
        var slug = await OpenAsync();
        foreach (var (name, body) in Attempts(new string('x', Long))) await TryAsync(slug, name, body);
        Assert.DoesNotContain(new string('x', Long), (await world.SendAsync(HttpMethod.Get, $"/api/conferences/{slug}/audit?format=ndjson", world.Key, null)).Ok().Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task It_does_no_harm_as_the_name_of_a_member_key_invitation_or_subscriber(string text)
    {
        var (slug, chair) = (await OpenAsync(), new Actor("Ana", Role.Chair, Surface.Ui, Everywhere: true));
        var subscriber = await world.PostAsync($"/api/conferences/{slug}/subscribers", new JsonObject { ["name"] = text, ["address"] = "https://app.example/" }.ToJsonString());
        Assert.True((int)subscriber.Status is 201 or 400 or 422, subscriber.Text);
        var address = await world.PostAsync($"/api/conferences/{slug}/subscribers", new JsonObject { ["name"] = "App", ["address"] = text }.ToJsonString());
        Assert.True((int)address.Status is 400 or 422, address.Text);
        var conference = new ConferenceId((Guid)(await world.SendAsync(HttpMethod.Get, $"/api/conferences/{slug}/program", world.Key, null)).Json["conference"]!["id"]!);
        var cancellation = TestContext.Current.CancellationToken;
        var invited = await world.Services.GetRequiredService<Invitations>().CreateAsync(chair, conference, Role.Viewer, text, Duration.FromDays(1), cancellation: cancellation);
        Assert.True(invited.Value is not null || invited.Refusal is not null);
        var key = await world.Services.GetRequiredService<ApiKeys>().CreateAsync(chair, conference, text, Role.Editor, null, cancellation);
        if (key.Value is not { } given) return;
        (await world.SendAsync(HttpMethod.Post, $"/api/conferences/{slug}/commands/register-person", given, new StringContent("""{"name":"Eda"}"""))).Ok();
        Harmless.Check("audit.csv", (await world.SendAsync(HttpMethod.Get, $"/api/conferences/{slug}/audit?format=csv", world.Key, null)).Ok().Text);
    }

    /// <summary>Every command that takes a text, once for each of its texts, with the text there.</summary>
    private IEnumerable<(string Name, JsonObject Body)> Attempts(string text)
    {
        foreach (var (type, name) in CommandNames.All)
        {
            var members = CommandJson.Members(type);
            foreach (var (member, _, of) in members)
            {
                foreach (var value in Hostile(of, text))
                {
                    var body = new JsonObject { ["reason"] = text, [member] = value };
                    foreach (var (other, optional, _) in members.Where(it => it.Name != member && !it.Optional)) body[other] = Known(other);
                    if (text.Length >= Long) body["reason"] = member == "reason" ? text : "Why not";
                    yield return (name, body);
                }
            }
        }
    }

    private static IEnumerable<JsonNode> Hostile(Type of, string text) =>
        of == typeof(string) ? [text]
        : of == typeof(ValueList<Link>) ? [new JsonArray(Of(text, "https://example.org/")), new JsonArray(Of("Slides", text)), new JsonArray(Of("Slides", $"https://example.org/{text}"))]
        : of == typeof(ValueList<Waiver>) ? [new JsonArray(new JsonObject { ["code"] = "gap-in-a-room", ["reason"] = text })]
        : [];

    private static JsonObject Of(string label, string url) => new() { ["label"] = label, ["url"] = url };

    private JsonNode? Known(string member) => member switch
    {
        "roomId" => room,
        "trackId" => track,
        "personId" => person,
        "sessionId" => session,
        "talkId" => talk,
        "slug" => "another",
        "name" or "title" or "label" or "reason" => "Something",
        "abstract" or "bio" or "affiliation" or "email" => "",
        "timeZone" => "Europe/Lisbon",
        "firstDay" => "2022-05-18",
        "lastDay" => "2022-05-20",
        "color" => "#aabbcc",
        "code" or "rule" => "gap-in-a-room",
        "severity" => "note",
        "kind" => "oral",
        "parties" or "speakers" or "links" => new JsonArray(),
        "number" or "revision" => 1,
        _ => throw new InvalidOperationException($"Say what “{member}” is, where it is not the hostile text itself."),
    };

    private async Task<string> OpenAsync()
    {
        var slug = await world.ConferenceAsync();
        foreach (var (name, body) in new[]
        {
            ("add-room", new JsonObject { ["name"] = "Dome", ["roomId"] = room }), ("add-track", new() { ["name"] = "Lore", ["trackId"] = track }),
            ("register-person", new() { ["name"] = "Ada", ["personId"] = person }),
            ("add-session", new() { ["title"] = "Instruments", ["kind"] = "oral", ["duration"] = "PT1H", ["sessionId"] = session, ["to"] = new JsonObject { ["roomId"] = room, ["start"] = "2022-05-18T09:00" } }),
            ("add-talk", new() { ["title"] = "Gyro", ["talkId"] = talk, ["trackId"] = track, ["speakers"] = new JsonArray(person), ["to"] = new JsonObject { ["session"] = new JsonObject { ["sessionId"] = session } } }),
        }) (await SendAsync(slug, name, body)).Ok();
        return slug;
    }

    private async Task TryAsync(string slug, string name, JsonObject body)
    {
        var reply = await SendAsync(slug, name, body);
        if (reply.Status != System.Net.HttpStatusCode.OK) reply.Problem((int)reply.Status);
        Assert.True((int)reply.Status is 200 or 400 or 403 or 404 or 409 or 422, $"{name} {body.ToJsonString()}: {(int)reply.Status} {reply.Text}");
    }

    private Task<Reply> SendAsync(string slug, string name, JsonObject body) => world.PostAsync($"/api/conferences/{slug}/commands/{name}", body.ToJsonString(new JsonSerializerOptions()));

    private Task<Reply> GetAsync(string path) => world.SendAsync(HttpMethod.Get, path, null, null);
}
