using BackOffice.Web.Components.Layout;
using BackOffice.Web.Tests.Testing;
using Bunit;

namespace BackOffice.Web.Tests.Components;

public sealed class ConferenceNavTests(ApiFixture api) : DeskContext(api), IClassFixture<ApiFixture>
{
    [Fact]
    public async Task What_changes_nothing_that_is_shown_draws_nothing()
    {
        await OpenAsync();
        var nav = Render<ConferenceNav>(it => it.Add(x => x.Slug, World.Slug));
        nav.WaitForState(() => nav.Markup.Contains("Crafts 2022"));
        var drawn = nav.RenderCount;

        for (var move = 0; move < 5; move++)
            (await World.SendAsync("move-talk", new { talkId = World.Moss, to = World.At(World.Loft, $"1{move}:00") })).Ok();
        (await World.SendAsync("rename-conference", new { name = "Crafts and arts" })).Ok();

        nav.WaitForState(() => nav.Markup.Contains("Crafts and arts"));
        Assert.Equal(drawn + 1, nav.RenderCount);
    }
}
