using System.Net;
using BackOffice.Web.Tests.Testing;

namespace BackOffice.Web.Tests.Access;

/// <summary>Signing in by link and by password, and out.</summary>
[Collection(AccountsCollection.Name)]
public sealed class SignInTests(AccountsFixture office)
{
    private const string Refused = "That did not sign you in.";

    [Fact]
    public async Task A_link_and_a_name_are_enough_and_make_the_account_that_signs_in_the_next_time_too()
    {
        using var ana = office.Visit();
        var home = await ana.SubmitAsync($"/sign-in?token={await office.LinkAsync(null)}", "/sign-in/use", ("name", "  Ana   Lima "));
        Assert.Equal("/", home.Path);
        var account = await office.AccountAsync("ana lima");
        Assert.Equal(("Ana Lima", null, null), (account!.Name, account.Email, account.PasswordHash));

        using var again = office.Visit();
        await again.SubmitAsync($"/sign-in?token={await office.LinkAsync("ANA LIMA")}", "/sign-in/use");
        Assert.Equal("Ana Lima", (await again.GoAsync("/account")).Heading);
        Assert.Equal(account.Id, (await office.AccountAsync("Ana Lima"))!.Id);
    }

    [Fact]
    public async Task Of_many_who_use_a_link_at_once_one_gets_in()
    {
        var token = await office.LinkAsync("Twice");
        var visitors = Enumerable.Range(0, 8).Select(_ => office.Visit()).ToList();
        var pages = await Task.WhenAll(visitors.Select(it => it.GoAsync($"/sign-in?token={token}")));
        var after = await Task.WhenAll(visitors.Zip(pages, (visitor, page) => visitor.SubmitAsync(page, "/sign-in/use")));
        Assert.Equal([7, 1], [after.Count(it => it.Path == "/sign-in?fault=link"), after.Count(it => it.Path == "/")]);
        foreach (var visitor in visitors) visitor.Dispose();
    }

    [Fact]
    public async Task A_password_signs_in_by_name_and_by_address_and_wrong_ones_do_not()
    {
        using var bo = await office.MemberWithPasswordAsync("Bo Marten");
        using var other = office.Visit();
        Assert.Contains(Refused, (await other.SignInAsync("Bo Marten", "tern kettle orbit ladles")).Text, StringComparison.Ordinal);
        Assert.False(await other.IsSignedInAsync());
        Assert.Equal("/conferences/sample/audit?q=a", (await other.SignInAsync("bo marten", AccountsFixture.Password, "/sign-in?returnUrl=%2Fconferences%2Fsample%2Faudit%3Fq%3Da")).Path);
        Assert.True(await other.IsSignedInAsync());
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("/\t/elsewhere.example/")]
    public async Task Nobody_is_sent_elsewhere_after_signing_in(string wanted)
    {
        using var visitor = office.Visit();
        var page = await visitor.SubmitAsync($"/sign-in?token={await office.LinkAsync("Rita")}&returnUrl={Uri.EscapeDataString(wanted)}", "/sign-in/use");
        Assert.Equal(new Uri(office.Address).Authority, page.Address.Authority);
        Assert.Equal("/", page.Path);
    }

    [Fact]
    public async Task After_ten_wrong_tries_however_many_at_once_an_account_rests_and_the_answer_tells_nothing()
    {
        using var cleo = await office.MemberWithPasswordAsync("Cleo");
        using var other = office.Visit();
        var page = await other.GoAsync("/sign-in");
        var wrong = await Task.WhenAll(Enumerable.Range(0, 12).Select(at => other.SubmitAsync(page, "password", ("Typed.Who", "Cleo"), ("Typed.Password", $"wrong {at}"))));
        var account = await office.AccountAsync("Cleo");
        Assert.NotNull(account!.LockedUntil);

        var right = await other.SubmitAsync(page, "password", ("Typed.Who", "Cleo"), ("Typed.Password", AccountsFixture.Password));
        var nobody = await other.SubmitAsync(page, "password", ("Typed.Who", "Cleopatra"), ("Typed.Password", AccountsFixture.Password));
        var byLink = await office.MemberAsync("Unarmed");
        var unarmed = await other.SubmitAsync(page, "password", ("Typed.Who", "Unarmed"), ("Typed.Password", AccountsFixture.Password));
        Assert.Contains(Refused, right.Text, StringComparison.Ordinal);
        Assert.Equal(right.Without("Cleo"), nobody.Without("Cleopatra"));
        Assert.Equal(right.Without("Cleo"), unarmed.Without("Unarmed"));
        Assert.All(wrong, it => Assert.Equal(right.Without("Cleo"), it.Without("Cleo")));
        // Whoever is signed in stays so.
        Assert.True(await cleo.IsSignedInAsync());
        byLink.Dispose();
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_browser()
    {
        using var dora = await office.MemberWithPasswordAsync("Dora");
        using var phone = office.Visit();
        await phone.SignInAsync("Dora", AccountsFixture.Password);
        Assert.Equal("/sign-in?done=everywhere", (await dora.SubmitAsync("/account", "everywhere")).Path);
        Assert.Equal((false, false), (await dora.IsSignedInAsync(), await phone.IsSignedInAsync()));

        await phone.SignInAsync("Dora", AccountsFixture.Password);
        await phone.SubmitAsync("/account", "/sign-out");
        Assert.False(await phone.IsSignedInAsync());
    }

    [Fact]
    public async Task A_new_password_signs_out_the_other_browsers_and_not_this_one()
    {
        using var emil = await office.MemberWithPasswordAsync("Emil");
        using var phone = office.Visit();
        await phone.SignInAsync("Emil", AccountsFixture.Password);
        Assert.Contains("too easy to guess", (await emil.SubmitAsync("/account", "new-password", ("NewPassword", "emil emil emil emil"))).Text, StringComparison.Ordinal);
        Assert.Contains("Your password is changed.", (await emil.SubmitAsync("/account", "new-password", ("NewPassword", "gravel mitten sonar plum"))).Text, StringComparison.Ordinal);
        Assert.Equal((true, false), (await emil.IsSignedInAsync(), await phone.IsSignedInAsync()));
    }

    [Fact]
    public async Task A_form_that_does_not_come_from_our_page_has_no_effect()
    {
        using var fay = await office.MemberWithPasswordAsync("Fay");
        var answer = await fay.PostAsync("/account", ("_handler", "everywhere"));
        Assert.Equal("/account?fault=form", answer.Path);
        await fay.PostAsync("/sign-out");
        Assert.True(await fay.IsSignedInAsync());
        Assert.Equal(HttpStatusCode.BadRequest, (await fay.PostAsync("/account/passkey")).Status);
    }
}
