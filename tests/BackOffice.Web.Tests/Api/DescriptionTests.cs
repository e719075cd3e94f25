using BackOffice.Engine.Commands;
using BackOffice.Web.Tests.Testing;

namespace BackOffice.Web.Tests.Api;

/// <summary>The API says what it is, and how it is.</summary>
public sealed class DescriptionTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task The_description_names_every_route_and_every_command_with_its_members()
    {
        var description = (await api.GetAsync("/openapi/v1.json", role: null)).Ok().Json;
        var paths = description["paths"]!.AsObject();
        const string conference = "/api/conferences/{slug}";
        string[] routes = ["", "/commands", "/program", "/findings", "/audit", "/snapshots", "/snapshots/{number}", "/snapshots/{number}/{artefact}", "/subscribers", "/subscribers/{id}/deliveries"];
        Assert.All(routes.Skip(1), route => Assert.Contains(conference + route, paths.Select(it => it.Key)));
        Assert.All(CommandNames.All, command => Assert.Contains($"{conference}/commands/{command.Name}", paths.Select(it => it.Key)));
        var move = paths[$"{conference}/commands/move-talk"]!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!;
        Assert.Equal(["talkId", "to", "commandId", "seenVersion", "reason"], move["properties"]!.AsObject().Select(it => it.Key));
        Assert.Equal(["talkId", "to"], move["required"]!.AsArray().Select(it => (string?)it));
        Assert.Equal("uuid", (string?)move["properties"]!["talkId"]!["format"]);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task The_app_says_that_it_is_well(string path) => Assert.Equal("Healthy", (await api.GetAsync(path, role: null)).Ok().Text);
}
