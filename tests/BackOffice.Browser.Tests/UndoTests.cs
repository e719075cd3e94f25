using BackOffice.Engine.Commands;
using BackOffice.Engine.Live;
using BackOffice.Engine.Samples;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Talks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BackOffice.Browser.Tests;

/// <summary>Undo and redo as a member meets them.</summary>
public sealed class UndoTests(Stack stack)
{
    private const string People = "/conferences/sample/people";
    private const string Title = "Every Flag Is a Fork";

    [Fact]
    public async Task What_a_member_did_is_undone_by_key_and_redone_after_a_reload()
    {
        await using var una = await stack.SeatAsync("Una", People);
        var (undo, redo) = (una.Page.Locator("[data-undo]"), una.Page.Locator("[data-redo]"));
        await Expect(undo).ToBeDisabledAsync();

        await DoAsync("Una", new RetitleTalk((await TalkAsync(Title)).Id, "Every Flag Is a Knot"));
        await Expect(undo).ToHaveAccessibleNameAsync($"Undo: retitled “{Title}” to “Every Flag Is a Knot”");

        await Expect(undo).ToHaveAttributeAsync("aria-keyshortcuts", "Control+Z Meta+Z");
        // In a field the key is the browser's own.
        await una.Page.GetByRole(AriaRole.Searchbox).First.FocusAsync();
        await una.Page.Keyboard.PressAsync("Control+z");
        await una.Page.Locator("h1").ClickAsync();
        await una.Page.Keyboard.PressAsync("Control+z");
        await Expect(una.Page.GetByText("Undone: retitled")).ToHaveCountAsync(1);
        Assert.NotNull(await TalkAsync(Title));

        await una.GoAsync(People);
        await Expect(undo).ToBeDisabledAsync();
        await Expect(redo).ToBeEnabledAsync();
        await Expect(redo).ToHaveAttributeAsync("aria-keyshortcuts", "Control+Shift+Z Meta+Shift+Z Control+Y");
        await una.Page.Keyboard.PressAsync("Control+Shift+z");
        await Expect(una.Page.GetByText("Redone: retitled")).ToBeVisibleAsync();
        await undo.ClickAsync();
        await Expect(una.Page.GetByText("Undone: retitled")).ToBeVisibleAsync();
        Assert.NotNull(await TalkAsync(Title));
    }

    [Fact]
    public async Task What_somebody_built_on_is_refused_with_a_sentence_and_what_was_before_it_can_be_had()
    {
        await using var uwe = await stack.SeatAsync("Uwe", People);
        var (undo, talk) = (uwe.Page.Locator("[data-undo]"), await TalkAsync("Compost: What to Do With Retired Datasets"));
        await DoAsync("Uwe", new ReviseAbstract(talk.Id, "On compost."));
        await DoAsync("Uwe", new ChangeTalkKind(talk.Id, TalkKind.Poster));
        await DoAsync("Bo", new ChangeTalkKind(talk.Id, TalkKind.Workshop));
        await Expect(undo).ToHaveAccessibleNameAsync($"Undo: made “{talk.Title}” a poster instead of oral");

        await undo.ClickAsync();
        await Expect(uwe.Page.GetByText("Since then Bo made")).ToBeVisibleAsync();
        await undo.ClickAsync();
        await Expect(uwe.Page.GetByText("Undone: revised the abstract")).ToBeVisibleAsync();
        await DoAsync("Bo", new ChangeTalkKind(talk.Id, talk.Kind));
    }

    [Fact]
    public async Task Whoever_only_looks_has_nothing_to_undo_with()
    {
        await using var vera = await stack.SeatAsync("Vera", People, Role.Viewer);
        await Expect(vera.Page.Locator("h1")).ToBeVisibleAsync();
        await Expect(vera.Page.Locator("[data-undo]")).ToHaveCountAsync(0);
    }

    private async Task DoAsync(string member, ScheduleCommand command) => Assert.IsType<Outcome.Committed>(
        await stack.Services.GetRequiredService<CommandSender>().SendAsync(SampleConference.Slug, new Actor(member, Role.Chair, Surface.Ui), command));

    private async Task<Talk> TalkAsync(string title) =>
        (await stack.Services.GetRequiredService<LivePrograms>().OpenAsync(SampleConference.Slug))!.Now.Talks.Values.Single(talk => talk.Title == title);
}
