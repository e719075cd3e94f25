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
        Assert.DoesNotContain("Erase this person’s data…", Texts(await OfferedAsync(), "button"));
        Let(Role.Chair);
        Assert.Contains("Erase this person’s data…", Texts(await OfferedAsync(), "button"));
    }

    [Fact]
    public async Task It_takes_a_reason_and_the_name_typed_again_and_is_offered_once()
    {
        await OpenAsync();
        Let(Role.Chair);
        var desk = await OfferedAsync();
        await ClickAsync(desk, "Erase this person’s data…");
        Assert.True(Button(desk, "Erase for good").HasAttribute("disabled"));
        await desk.Find("#erase-why").InputAsync(new() { Value = "Asked for it" });
        await desk.Find("#erase-name").InputAsync(new() { Value = "Ada" });
        Assert.True(Button(desk, "Erase for good").HasAttribute("disabled"));
        await desk.Find("#erase-name").InputAsync(new() { Value = "Ada Quill" });
        await ClickAsync(desk, "Erase for good");
        Assert.Equal("Erased person", Now.Person(new(World.Ada))!.Name);
        Assert.Equal("Asked for it", (string?)(await World.AuditAsync())[0]["reason"]);
        Assert.Empty((await OfferedAsync()).FindAll("button"));
    }

    private Task<IRenderedComponent<Desk>> OfferedAsync() => OnDeskAsync<EraseData>((nameof(EraseData.Person), Now.Person(new PersonId(World.Ada))));
}
