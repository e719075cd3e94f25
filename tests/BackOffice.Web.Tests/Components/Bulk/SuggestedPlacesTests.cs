using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Editing;
using BackOffice.Web.Components.Bulk;
using BackOffice.Web.Components.Live;
using BackOffice.Web.Tests.Testing;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Tests.Components.Bulk;

public sealed class SuggestedPlacesTests(ApiFixture api) : DeskContext(api), IClassFixture<ApiFixture>
{
    private readonly List<IReadOnlyList<Suggestion>> shown = [];
    private readonly List<Suggestion?> hovered = [];

    [Fact]
    public async Task Places_are_listed_best_first_and_shown_to_the_grid()
    {
        await OpenAsync();
        var desk = await ShowAsync();
        await ClickAsync(desk, "Where could this go?");
        var places = Assert.Single(shown);
        Assert.Equal(places.Count, desk.FindAll("ol li").Count);
        Assert.Equal(Suggestions.For(Now, new TalkId(World.Moss)), places);
        await desk.Find("ol li").MouseEnterAsync(new());
        Assert.Equal([places[0]], hovered);
        await ClickAsync(desk, "Where could this go?");
        Assert.Empty(shown[^1]);
        Assert.Empty(desk.FindAll("ol"));
    }

    [Fact]
    public async Task The_place_one_chooses_is_where_the_talk_goes()
    {
        await OpenAsync();
        var desk = await ShowAsync();
        await ClickAsync(desk, "Where could this go?");
        var best = shown[0][0];
        await desk.InvokeAsync(() => desk.Find("ol li button").ClickAsync());
        Assert.Equal((2, best.Slot), (Now.Revision, Now.SlotOf(Now.Talk(new(World.Moss))!)));
        Assert.Empty(shown[^1]);
    }

    private Task<IRenderedComponent<Desk>> ShowAsync() => OnDeskAsync<SuggestedPlaces>((nameof(SuggestedPlaces.Thing), (Subject)new TalkId(World.Moss)), (nameof(SuggestedPlaces.OnShow), EventCallback.Factory.Create<IReadOnlyList<Suggestion>>(this, shown.Add)), (nameof(SuggestedPlaces.OnHover), EventCallback.Factory.Create<Suggestion?>(this, hovered.Add)));
}
