using BackOffice.Web.Components.Kit;
using BackOffice.Web.Components.Live;
using Bunit;
using Microsoft.AspNetCore.Components.Web;

namespace BackOffice.Web.Tests.Components;

public sealed class EditableFieldTests : BunitContext
{
    private readonly List<(string Text, long Seen)> saved = [];
    private Sent answer = new Sent.Done(true);

    [Fact]
    public void Save_and_cancel_appear_once_something_is_typed()
    {
        var field = Show("Old", 3);
        Assert.Empty(field.FindAll("button"));
        field.Find("input").Input("New");
        Assert.Equal(2, field.FindAll("button").Count);
    }

    [Fact]
    public void What_is_typed_survives_a_change_by_somebody_else_and_is_saved_with_the_version_seen()
    {
        var field = Show("Old", 3);
        field.Find("input").Input("Mine");
        field.Render(it => it.Add(x => x.Value, "Theirs").Add(x => x.Version, 4));
        Assert.Equal("Mine", field.Find("input").GetAttribute("value"));
        Assert.Equal("Changed meanwhile by Bo to “Theirs”", field.Find(".meanwhile").TextContent);
        field.Find(".primary").Click();
        Assert.Equal([("Mine", 3L)], saved);
    }

    [Fact]
    public void A_refusal_stands_beside_the_field_and_the_draft_is_kept()
    {
        answer = new Sent.Refused("The title is empty.");
        var field = Show("Old", 3);
        field.Find("input").Input(" ");
        field.Find("input").KeyDown(new KeyboardEventArgs { Key = "Enter" });
        Assert.Equal("The title is empty.", field.Find("[role=alert]").TextContent);
        Assert.Equal(" ", field.Find("input").GetAttribute("value"));
    }

    [Fact]
    public void Escape_brings_back_what_is_so_now()
    {
        var field = Show("Old", 3);
        field.Find("input").Input("Mine");
        field.Find("input").KeyDown(new KeyboardEventArgs { Key = "Escape" });
        Assert.Equal("Old", field.Find("input").GetAttribute("value"));
        Assert.Empty(saved);
    }

    [Fact]
    public void In_a_text_of_several_lines_only_control_enter_saves()
    {
        var field = Show("Old", 3, multiline: true);
        field.Find("textarea").Input("One\n");
        field.Find("textarea").KeyDown(new KeyboardEventArgs { Key = "Enter" });
        Assert.Empty(saved);
        field.Find("textarea").KeyDown(new KeyboardEventArgs { Key = "Enter", CtrlKey = true });
        Assert.Single(saved);
    }

    [Fact]
    public void What_was_saved_is_shown_until_it_comes_back()
    {
        var field = Show("Old", 3);
        field.Find("input").Input("New");
        field.Find(".primary").Click();
        Assert.Equal("New", field.Find("input").GetAttribute("value"));
        field.Render(it => it.Add(x => x.Value, "New, trimmed").Add(x => x.Version, 4));
        Assert.Equal("New, trimmed", field.Find("input").GetAttribute("value"));
    }

    private IRenderedComponent<EditableField> Show(string value, long version, bool multiline = false) => Render<EditableField>(it => it
        .Add(x => x.Label, "Title").Add(x => x.Value, value).Add(x => x.Version, version).Add(x => x.Multiline, multiline)
        .Add(x => x.ChangedBy, () => "Bo")
        .Add(x => x.Save, (text, seen) =>
        {
            saved.Add((text, seen));
            return Task.FromResult(answer);
        }));
}
