using BackOffice.Engine.Events;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Web.Components.Live;
using BackOffice.Web.Components.People;
using BackOffice.Web.Tests.Testing;
using Bunit;

namespace BackOffice.Web.Tests.Components;

public sealed class EraseDataTests(ApiFixture api) : DeskContext(api), IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Only_a_chair_is_offered_to_erase_somebody()
    {
        await OpenAsync();
        Assert.DoesNotContain("Erase this person’s data…", Texts(await PanelAsync(), "button"));
        this.AddAuthorization().SetAuthorized("Ana").SetRoles(Names.Of(Role.Chair));
        Assert.Contains("Erase this person’s data…", Texts(await PanelAsync(), "button"));
    }

    [Fact]
    public async Task It_takes_a_reason_and_the_name_typed_again_and_leaves_where_they_speak()
    {
        await OpenAsync();
        this.AddAuthorization().SetAuthorized("Ana").SetRoles(Names.Of(Role.Chair));
        var desk = await PanelAsync();
        await ClickAsync(desk, "Erase this person’s data…");
        Assert.True(Button(desk, "Erase for good").HasAttribute("disabled"));
        await desk.Find("#erase-why").InputAsync(new() { Value = "Asked for it" });
        await desk.Find("#erase-name").InputAsync(new() { Value = "Ada" });
        Assert.True(Button(desk, "Erase for good").HasAttribute("disabled"));
        await desk.Find("#erase-name").InputAsync(new() { Value = "Ada Quill" });
        await ClickAsync(desk, "Erase for good");
        Assert.Equal("Erased person", Now.Person(new(World.Ada))!.Name);
        Assert.Equal("Asked for it", (string?)(await World.AuditAsync())[0]["reason"]);

        var after = await PanelAsync();
        Assert.Equal("The data of this person was erased. They stay where they speak and chair until somebody takes them out.", after.Find(".callout").TextContent);
        Assert.Equal(["Instruments", "Moss as memory"], Texts(after, ".parts .title"));
        Assert.Empty(after.FindAll("input, textarea"));
    }

    private Task<IRenderedComponent<Desk>> PanelAsync() => OnDeskAsync<PersonPanel>((nameof(PersonPanel.Person), Now.Person(new PersonId(World.Ada))));
}
