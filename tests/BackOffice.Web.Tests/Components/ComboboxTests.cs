using BackOffice.Web.Components.Kit;
using Bunit;
using Microsoft.AspNetCore.Components.Web;

namespace BackOffice.Web.Tests.Components;

public sealed class ComboboxTests : BunitContext
{
    private static readonly Choice Ines = new(Guid.NewGuid(), "Inês Valadão", "Lisbon");
    private static readonly Choice Bo = new(Guid.NewGuid(), "Bo Lindqvist", "Umeå");
    private static readonly Choice Ida = new(Guid.NewGuid(), "Ida Strand");

    private readonly List<Choice> picked = [];
    private readonly List<string> fresh = [];

    public ComboboxTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    [Fact]
    public void Typing_finds_without_regard_to_case_and_accents_in_name_and_secondary_text()
    {
        var box = Show();
        box.Find("input").Input("INES lisb");
        Assert.Equal("Inês Valadão", Assert.Single(box.FindAll("[role=option]")).FirstElementChild!.TextContent);
    }

    [Fact]
    public void Arrows_go_round_and_enter_picks_the_active_one()
    {
        var box = Show();
        box.Find("input").Focus();
        Press(box, "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown");
        Assert.Equal(box.Find("[aria-selected=true]").Id, box.Find("input").GetAttribute("aria-activedescendant"));
        Press(box, "ArrowUp", "Enter");
        Assert.Equal([Ida], picked);
        Assert.Equal("false", box.Find("input").GetAttribute("aria-expanded"));
    }

    [Fact]
    public void Escape_closes_the_list_and_picks_nothing()
    {
        var box = Show();
        box.Find("input").Input("bo");
        Press(box, "Escape", "Enter");
        Assert.Empty(box.FindAll("[role=option]"));
        Assert.Empty(picked);
    }

    [Fact]
    public void A_name_that_nobody_has_can_be_made_new()
    {
        var box = Show(offersNew: true);
        box.Find("input").Input("Zoë Adler ");
        Press(box, "Enter");
        Assert.Empty(fresh);
        Press(box, "ArrowDown", "Enter");
        Assert.Equal(["Zoë Adler"], fresh);
    }

    [Fact]
    public void Of_many_only_some_are_shown_and_the_rest_is_counted()
    {
        var many = Enumerable.Range(0, 100).Select(number => new Choice(Guid.NewGuid(), $"Person {number}")).ToList();
        var box = Render<Combobox>(it => it.Add(x => x.Label, "Person").Add(x => x.Choices, () => many));
        box.Find("input").Focus();
        Assert.Equal(Combobox.MostShown, box.FindAll("[role=option]:not(.none)").Count);
        Assert.Contains("70 more", box.Markup, StringComparison.Ordinal);
    }

    private static void Press(IRenderedComponent<Combobox> box, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys) box.Find("input").KeyDown(new KeyboardEventArgs { Key = key });
    }

    private IRenderedComponent<Combobox> Show(bool offersNew = false) => Render<Combobox>(it =>
    {
        it.Add(x => x.Label, "Speaker").Add(x => x.Choices, () => [Ines, Bo, Ida]).Add(x => x.OnPick, picked.Add);
        if (offersNew) it.Add(x => x.OnNew, fresh.Add);
    });
}
