using BackOffice.Web.Tests.Testing;
using MimeKit;

namespace BackOffice.Web.Tests.Access;

/// <summary>What is mailed to members: the link that confirms an address, and the one to a new password.</summary>
[Collection(AccountsCollection.Name)]
public sealed class MailedLinkTests(AccountsFixture office)
{
    private const string Other = "gravel mitten sonar plum";

    [Fact]
    public async Task An_address_is_on_an_account_once_its_member_has_shown_that_mails_reach_them()
    {
        using var gil = await office.MemberWithPasswordAsync("Gil");
        Assert.Contains("A link is on its way to gil@crafts.example.", (await gil.SubmitAsync("/account", "email", ("Email", "gil@crafts.example"))).Text, StringComparison.Ordinal);
        Assert.Null((await office.AccountAsync("Gil"))!.Email);

        var link = await LinkOfNextMailAsync("gil@crafts.example", "Is this your address?");
        // Opening it, as scanners of mails do, is not enough.
        await gil.GoAsync(link);
        Assert.Null((await office.AccountAsync("Gil"))!.Email);
        Assert.Contains("is the address of your account now", (await gil.SubmitAsync(link, "confirm")).Text, StringComparison.Ordinal);
        Assert.Equal(("gil@crafts.example", true), ((await office.AccountAsync("Gil"))!.Email, (await office.AccountAsync("Gil"))!.EmailConfirmed));
        Assert.True(await gil.IsSignedInAsync());
        Assert.Contains("too old", (await gil.SubmitAsync(link, "confirm")).Text, StringComparison.Ordinal);

        using var other = office.Visit();
        Assert.Equal("/", (await other.SignInAsync("GIL@crafts.example", AccountsFixture.Password)).Path);
    }

    [Fact]
    public async Task Who_wants_the_address_of_another_is_told_nothing_and_the_other_is()
    {
        using var hal = await WithAddressAsync("Hal", "hal@crafts.example");
        using var ivo = await office.MemberAsync("Ivo");
        Assert.Contains("A link is on its way to hal@crafts.example.", (await ivo.SubmitAsync("/account", "email", ("Email", "hal@crafts.example"))).Text, StringComparison.Ordinal);
        var mail = await NextMailAsync();
        Assert.Equal("You have an account already", mail.Subject);
        Assert.DoesNotContain("/confirm", mail.TextBody, StringComparison.Ordinal);
        Assert.Null((await office.AccountAsync("Ivo"))!.Email);
    }

    [Fact]
    public async Task A_forgotten_password_is_replaced_by_a_mailed_link_once()
    {
        using var jo = await WithAddressAsync("Jo", "jo@crafts.example");
        using var other = office.Visit();
        var unknown = await other.SubmitAsync("/forgot", "forgot", ("Email", "nobody@crafts.example"));
        var known = await other.SubmitAsync("/forgot", "forgot", ("Email", "Jo@Crafts.example"));
        Assert.Equal(unknown.Without(""), known.Without(""));

        var link = await LinkOfNextMailAsync("jo@crafts.example", "A new password");
        Assert.Contains("too easy to guess", (await other.SubmitAsync(link, "reset", ("NewPassword", "jo jo jo jo jo jo jo"))).Text, StringComparison.Ordinal);
        Assert.Equal("/sign-in?done=reset", (await other.SubmitAsync(link, "reset", ("NewPassword", Other))).Path);
        Assert.False(await jo.IsSignedInAsync());
        Assert.Contains("too old", (await other.SubmitAsync(link, "reset", ("NewPassword", AccountsFixture.Password))).Text, StringComparison.Ordinal);
        Assert.Equal("/", (await other.SignInAsync("jo@crafts.example", Other)).Path);
    }

    private async Task<Visitor> WithAddressAsync(string name, string email)
    {
        var visitor = await office.MemberWithPasswordAsync(name);
        await visitor.SubmitAsync("/account", "email", ("Email", email));
        await visitor.SubmitAsync(await LinkOfNextMailAsync(email, "Is this your address?"), "confirm");
        return visitor;
    }

    private async Task<string> LinkOfNextMailAsync(string to, string subject)
    {
        var mail = await NextMailAsync();
        Assert.Equal((to, subject), (mail.To.Mailboxes.Single().Address, mail.Subject));
        var link = mail.TextBody!.Split('\n').Select(it => it.Trim()).Single(it => it.StartsWith("http://backoffice.example/", StringComparison.Ordinal));
        return new Uri(link).PathAndQuery;
    }

    private async Task<MimeMessage> NextMailAsync()
    {
        using var bytes = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(await office.Mails.NextAsync(TestContext.Current.CancellationToken)));
        return await MimeMessage.LoadAsync(bytes, TestContext.Current.CancellationToken);
    }
}
