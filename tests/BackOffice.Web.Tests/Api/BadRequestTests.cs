using BackOffice.Schedule.Changes;
using BackOffice.Web.Tests.Testing;

namespace BackOffice.Web.Tests.Api;

/// <summary>What is wrong with a request is said in one sentence, as a problem, and nothing is changed.</summary>
public sealed class BadRequestTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData("", 400, "The body is no JSON (line 1, byte 1).")]
    [InlineData("{", 400, "The body is no JSON (line 1, byte 2).")]
    [InlineData("{\n \"title\": nets }", 400, "The body is no JSON (line 2, byte 12).")]
    [InlineData("null", 400, "The body of a command is a JSON object.")]
    [InlineData("[]", 400, "The body of a command is a JSON object.")]
    [InlineData("\"Nets\"", 400, "The body of a command is a JSON object.")]
    [InlineData("{}", 400, "add-talk needs “title”.")]
    [InlineData("""{"title":7}""", 400, "add-talk: “title” is not right: the value has the wrong form.")]
    [InlineData("""{"title":null}""", 400, "add-talk: “title” is not right: it can't be null.")]
    [InlineData("""{"title":"a","title":"b"}""", 400, "The body names “title” twice.")]
    [InlineData("""{"title":"Nets","links":[{"label":"a","label":"b","url":"https://example.org/"}]}""", 400, "The body names “label” twice.")]
    [InlineData("""{"title":"Nets","duration":"long"}""", 400, "add-talk: “duration” is not right: it takes a duration such as PT20M.")]
    [InlineData("""{"title":"Nets","links":[null]}""", 400, "add-talk: “links” is not right: it takes a list without nulls.")]
    [InlineData("""{"title":"Nets","commandId":"x"}""", 400, "add-talk: “commandId” is not right: it takes a UUID.")]
    [InlineData("""{"title":" "}""", 400, "The title is empty.")]
    [InlineData("""{"title":"a\u0000b"}""", 400, "The title holds a line break or another control character.")]
    [InlineData("""{"title":"Nets","abstract":"a\u0000b"}""", 400, "The abstract holds a character that is none.")]
    [InlineData("""{"title":"Nets","abstract":"\ud83d"}""", 400, null)]
    [InlineData("""{"title":"Nets","reason":"\ud83d"}""", 400, null)]
    [InlineData("""{"title":"Nets","\ud83d":1}""", 400, null)]
    [InlineData("""{"title":"Nets","speakers":["00000000-0000-0000-0000-000000000001"]}""", 404, null)]
    public async Task A_bad_body_is_a_problem(string body, int status, string? sentence)
    {
        var world = await api.ConferenceWithTwoRoomsAsync();
        (await world.SendAsync("add-talk", body)).Problem(status, sentence);
        Assert.Equal(1, await world.RevisionAsync());
    }

    [Theory]
    [InlineData("{}", "The body is a JSON array of commands.")]
    [InlineData("[]", "The change holds no command.")]
    [InlineData("[7]", "Item 0 is no command: it is an object with its name as “command”.")]
    [InlineData("""[{"command":7}]""", "Item 0 is no command: it is an object with its name as “command”.")]
    [InlineData("""[{"command":"fly-talk"}]""", "Item 0: There is no command called “fly-talk”.")]
    [InlineData("""[{"command":"add-talk","title":"a","title":"b"}]""", "The body names “title” twice.")]
    public async Task A_bad_array_is_a_problem(string body, string sentence) =>
        (await (await api.ConferenceWithTwoRoomsAsync()).SendAllAsync(body)).Problem(400, sentence);

    [Fact]
    public async Task An_idempotency_key_that_is_no_uuid_is_a_problem() =>
        (await (await api.ConferenceWithTwoRoomsAsync()).SendAsync("add-talk", new { title = "Nets" }, Role.Chair, ("Idempotency-Key", "7"))).Problem(400, "An Idempotency-Key is a UUID.");

    [Fact]
    public async Task Nobody_gets_in_without_a_key_or_with_a_wrong_one()
    {
        var world = await api.ConferenceWithTwoRoomsAsync();
        foreach (var path in new[] { "program", "findings", "audit" })
        {
            var reply = await api.GetAsync($"{world.Path}/{path}", role: null);
            reply.Problem(401, "This takes an API key, in the header Authorization: Bearer.");
            Assert.Equal("Bearer", reply.Header("WWW-Authenticate"));
            (await api.GetAsync($"{world.Path}/{path}", null, ("Authorization", "Bearer bok_wrong"))).Problem(401, "The API key is not known; it may have been revoked, or be too old.");
        }
        (await world.SendAsync("add-talk", new { title = "Nets" }, role: null)).Problem(401);
        (await world.SendAllAsync(new[] { new { command = "add-talk", title = "Nets" } }, role: null)).Problem(401);
    }

    [Fact]
    public async Task A_role_that_is_not_enough_is_forbidden()
    {
        var world = await api.ConferenceWithTwoRoomsAsync();
        (await world.SendAsync("add-talk", new { title = "Nets" }, Role.Viewer)).Problem(403, "Viewer key is viewer here; this takes editor.");
        (await world.SendAsync("publish-snapshot", new { label = "First" }, Role.Editor)).Problem(403);
        (await world.SendAsync("add-room", new { name = "Attic" }, Role.Publisher)).Problem(403);
        (await api.GetAsync($"{world.Path}/program", Role.Viewer)).Ok();
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        var world = await api.ConferenceWithTwoRoomsAsync();
        var nobody = Guid.NewGuid();
        (await world.SendAsync("fly-talk", "{}")).Problem(404, "There is no command called “fly-talk”.");
        (await world.SendAsync("move-talk", new { talkId = nobody, to = (object?)null })).Problem(404, $"There is no talk with the id {nobody}.");
        foreach (var path in new[] { "program", "findings", "audit", "snapshots", "snapshots/latest" })
        {
            (await api.GetAsync($"/api/conferences/nowhere/{path}")).Problem(404, "There is no conference “nowhere”.");
        }
        Assert.Equal(404, (int)(await api.GetAsync("/api/nothing")).Status);
    }

    [Fact]
    public async Task What_a_rule_forbids_is_refused()
    {
        var world = await api.ConferenceWithTwoRoomsAsync();
        (await world.SendAsync("add-room", new { name = "Dome" })).Problem(422, "There is a room called “Dome” already.");
        (await world.SendAsync("move-talk", new { talkId = world.Moss, to = World.At(world.Dome, "09:30") })).Ok();
        (await world.SendAsync("publish-snapshot", new { label = "First" })).Problem(422);
    }

    [Theory]
    [InlineData("?color=red", "The audit has no filter called “color”.")]
    [InlineData("?talk=moss", "“moss” is no id of a talk.")]
    [InlineData("?slot=dome@9", "“dome@9” is no slot: it takes the id of a room, an @ and a local time such as 2027-05-18T08:45.")]
    [InlineData("?kind=talk-flown", "There is no kind of change called “talk-flown”.")]
    [InlineData("?surface=door", "There is no surface called “door”.")]
    [InlineData("?since=yesterday", "“yesterday” is no time such as 2027-05-18T08:45:00Z.")]
    [InlineData("?until=2022", "“2022” is no time such as 2027-05-18T08:45:00Z.")]
    [InlineData("?revision=x", "“x” is no revision.")]
    [InlineData("?cursor=x", "“x” is no cursor that a page gave.")]
    [InlineData("?size=0", "A page holds 1 to 500 entries.")]
    [InlineData("?q=a%00b", "“q” holds a character that is none.")]
    [InlineData("?member=%00", "“member” holds a character that is none.")]
    public async Task A_bad_filter_is_a_problem(string query, string sentence)
    {
        var world = await api.ConferenceWithTwoRoomsAsync();
        (await api.GetAsync($"{world.Path}/audit{query}")).Problem(400, sentence);
    }

    [Theory]
    [InlineData("?revision=0", 400, "“0” is no revision.")]
    [InlineData("?revision=x", 400, "“x” is no revision.")]
    [InlineData("?revision=99", 404, "There is no revision 99 yet; the newest is 1.")]
    [InlineData("?snapshot=1", 404, "There is no snapshot 1.")]
    [InlineData("?at=noon", 400, "“noon” is no time such as 2027-05-18T08:45:00Z.")]
    [InlineData("?at=2001-01-01T00:00:00Z", 404, "The conference was not open yet at 2001-01-01T00:00:00Z.")]
    [InlineData("?at=2001-01-01T00:00:00Z&revision=1", 400, "Name one of at, revision and snapshot.")]
    public async Task A_moment_that_is_none_is_a_problem(string query, int status, string sentence)
    {
        var world = await api.ConferenceWithTwoRoomsAsync();
        (await api.GetAsync($"{world.Path}/program{query}")).Problem(status, sentence);
    }
}
