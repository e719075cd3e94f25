using BackOffice.Web.Components.Kit;
using Bunit;

namespace BackOffice.Web.Tests.Components;

public sealed class DialogTests : BunitContext
{
    private int closed;

    public DialogTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    [Fact]
    public void A_dialog_in_which_nothing_was_typed_closes_without_a_question()
    {
        var dialog = Show(unsaved: false);
        dialog.Find("dialog").TriggerEvent("oncancel", EventArgs.Empty);
        Assert.Equal(1, closed);
    }

    [Fact]
    public void One_in_which_something_was_typed_asks_and_goes_on_or_gives_it_up()
    {
        var dialog = Show(unsaved: true);
        dialog.Find("[aria-label=Close]").Click();
        Assert.Equal((2, 0), (dialog.FindAll("dialog").Count, closed));
        dialog.FindAll("dialog")[1].TriggerEvent("oncancel", EventArgs.Empty);
        Assert.Equal((1, 0), (dialog.FindAll("dialog").Count, closed));
        dialog.Find("dialog").TriggerEvent("oncancel", EventArgs.Empty);
        dialog.FindAll("button").Single(it => it.TextContent == "Discard").Click();
        Assert.Equal(1, closed);
    }

    private IRenderedComponent<Dialog> Show(bool unsaved) =>
        Render<Dialog>(it => it.Add(x => x.Title, "Add a talk").Add(x => x.Unsaved, unsaved).Add(x => x.OnClose, () => closed++));
}
