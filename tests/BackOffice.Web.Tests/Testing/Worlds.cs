using System.Text.Json;
using System.Text.Json.Nodes;
using BackOffice.Schedule.Changes;

namespace BackOffice.Web.Tests.Testing;

/// <summary>The worlds in which the API's tests begin.</summary>
internal static class Worlds
{
    /// <summary>
    /// A conference, 18 to 20 May 2022, made through the API: the Dome and the Loft, Ada and Bo, the session “Instruments” in the
    /// Dome at 09:00 with Gyro, and Moss by Ada alone in the Loft at 11:00. It is at revision 1.
    /// </summary>
    public static async Task<World> ConferenceWithTwoRoomsAsync(this ApiFixture api)
    {
        var world = new World(api);
        var opening = new object[]
        {
            new { command = "open-conference", slug = world.Slug, name = "Crafts 2022", timeZone = "Europe/Lisbon", firstDay = "2022-05-18", lastDay = "2022-05-20" },
            new { command = "add-room", name = "Dome", capacity = 300, roomId = world.Dome },
            new { command = "add-room", name = "Loft", roomId = world.Loft },
            new { command = "register-person", name = "Ada Quill", affiliation = "Guild of Lisbon", personId = world.Ada },
            new { command = "register-person", name = "Bo Marten", personId = world.Bo },
            new { command = "add-session", title = "Instruments", kind = "oral", duration = "PT1H", to = new { roomId = world.Dome, start = "2022-05-18T09:00" }, chairs = new[] { world.Ada }, sessionId = world.Instruments },
            new { command = "add-talk", title = "Gyro dropout", speakers = new[] { world.Bo }, to = new { session = new { sessionId = world.Instruments } }, talkId = world.Gyro },
            new { command = "add-talk", title = "Moss as memory", speakers = new[] { world.Ada }, to = World.At(world.Loft, "11:00"), talkId = world.Moss },
        };
        (await world.SendAllAsync(opening)).Ok();
        return world;
    }
}

/// <summary>A conference of one test.</summary>
internal sealed class World(ApiFixture api)
{
    public ApiFixture Api { get; } = api;

    public string Slug { get; } = $"crafts-{Guid.NewGuid():N}";

    public string Path => $"/api/conferences/{Slug}";

    public Guid Dome { get; } = Guid.NewGuid();

    public Guid Loft { get; } = Guid.NewGuid();

    public Guid Ada { get; } = Guid.NewGuid();

    public Guid Bo { get; } = Guid.NewGuid();

    public Guid Instruments { get; } = Guid.NewGuid();

    public Guid Gyro { get; } = Guid.NewGuid();

    public Guid Moss { get; } = Guid.NewGuid();

    public static object At(Guid room, string time) => new { slot = new { roomId = room, start = $"2022-05-18T{time}" } };

    public Task<Reply> SendAsync(string command, object body, Role? role = Role.Chair, params (string Name, string Value)[] headers) =>
        Api.SendAsync(HttpMethod.Post, $"{Path}/commands/{command}", role, body as string ?? JsonSerializer.Serialize(body), headers);

    public Task<Reply> SendAllAsync(object commands, Role? role = Role.Chair, params (string Name, string Value)[] headers) =>
        Api.SendAsync(HttpMethod.Post, $"{Path}/commands", role, commands as string ?? JsonSerializer.Serialize(commands), headers);

    public async Task<JsonNode> GetAsync(string path) => (await Api.GetAsync($"{Path}/{path}")).Ok().Json;

    public async Task<JsonNode> TalkAsync(Guid id) => (await GetAsync("program"))["talks"]!.AsArray().Single(it => (Guid)it!["id"]! == id)!;

    public async Task<IReadOnlyList<JsonNode>> AuditAsync(string query = "") => [.. (await GetAsync($"audit{query}"))["entries"]!.AsArray().Select(it => it!)];

    public async Task<int> RevisionAsync() => (int)(await GetAsync("program"))["revision"]!;
}
