using BackOffice.Engine.Access;
using BackOffice.Engine.Commands;
using BackOffice.Schedule.Changes;
using BackOffice.Web.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace BackOffice.Web.Tests.Access;

/// <summary>Coming in by an invitation.</summary>
[Collection(AccountsCollection.Name)]
public sealed class JoinTests(AccountsFixture office)
{
    private static readonly Actor Chair = new("The chair", Role.Chair, Surface.Ui, Everywhere: true);

    [Fact]
    public async Task Somebody_new_makes_an_account_and_has_the_role_once()
    {
        var link = await InviteAsync("Quinn");
        using var quinn = office.Visit();
        var page = await quinn.GoAsync(link);
        Assert.Contains("The chair invites you as editor.", page.Text.Replace("<strong>", "", StringComparison.Ordinal).Replace("</strong>", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var easy = await quinn.SubmitAsync(page, "join", ("Typed.Name", "Quinn"), ("Typed.Email", "quinn@crafts.example"), ("Typed.Password", "quinnquinnquinnquinn"));
        Assert.Contains("too easy to guess", easy.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"quinn@crafts.example\"", easy.Text, StringComparison.Ordinal);
        Assert.Equal("/", (await quinn.SubmitAsync(easy, "join", ("Typed.Name", "Quinn"), ("Typed.Email", "quinn@crafts.example"), ("Typed.Password", AccountsFixture.Password))).Path);
        Assert.Equal(Role.Editor, await RoleAsync("Quinn"));
        Assert.Contains("quinn@crafts.example", await office.Mails.NextAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        using var second = office.Visit();
        Assert.Contains("works no more", (await second.GoAsync(link)).Heading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_signed_in_accepts_with_a_button_and_nobody_takes_the_account_of_another()
    {
        using var rolf = await office.MemberWithPasswordAsync("Rolf");
        using var other = office.Visit();
        var link = await InviteAsync("Rolf", Role.Publisher);
        var taken = await other.SubmitAsync(link, "join", ("Typed.Name", "ROLF"), ("Typed.Email", "rolf@crafts.example"), ("Typed.Password", AccountsFixture.Password));
        Assert.Contains("Somebody here has this name.", taken.Text, StringComparison.Ordinal);
        Assert.False(await other.IsSignedInAsync());
        Assert.Equal(Role.Editor, await RoleAsync("Rolf"));

        Assert.Contains("/sign-in?returnUrl=%2Fjoin%3Ftoken%3D", taken.Text, StringComparison.Ordinal);
        await rolf.SubmitAsync(link, "accept");
        Assert.Equal(Role.Publisher, await RoleAsync("Rolf"));
    }

    [Fact]
    public async Task Of_two_who_join_by_one_invitation_at_once_one_does_and_the_other_leaves_no_account()
    {
        var link = await InviteAsync("Sam or Tom");
        var visitors = new[] { "Sam", "Tom", "Uma" }.Select(it => (Name: it, Browser: office.Visit())).ToList();
        var pages = await Task.WhenAll(visitors.Select(it => it.Browser.GoAsync(link)));
        await Task.WhenAll(visitors.Zip(pages, (visitor, page) => visitor.Browser.SubmitAsync(
            page, "join", ("Typed.Name", visitor.Name), ("Typed.Email", $"{visitor.Name}@crafts.example"), ("Typed.Password", AccountsFixture.Password))));
        var accounts = await Task.WhenAll(visitors.Select(it => office.AccountAsync(it.Name)));
        Assert.Single(accounts, it => it is not null);
        await office.Mails.NextAsync(TestContext.Current.CancellationToken);
        foreach (var (_, browser) in visitors) browser.Dispose();
    }

    [Fact]
    public async Task What_happens_to_accounts_is_in_the_access_log_and_no_secret_is()
    {
        using var vera = await office.MemberWithPasswordAsync("Vera");
        using var other = office.Visit();
        await other.SignInAsync("Vera", "not this one at all");
        await other.SignInAsync("vera.unknown@crafts.example", AccountsFixture.Password);
        await other.SignInAsync("Vera", AccountsFixture.Password);
        await other.SubmitAsync("/account", "/sign-out");
        await vera.SubmitAsync("/account", "everywhere");

        var log = office.Services.GetRequiredService<AccessLog>();
        var told = (await log.ReadAsync(new AccessFilter(Member: "Vera"), TestContext.Current.CancellationToken)).Entries;
        Assert.Equal(
            [AccessKind.SignedOutEverywhere, AccessKind.SignedOut, AccessKind.SignedIn, AccessKind.SignInFailed, AccessKind.PasswordChanged, AccessKind.SignedIn, AccessKind.RoleChanged],
            told.Select(it => it.Kind));
        Assert.Equal(["127.0.0.1"], told.Where(it => it.Kind != AccessKind.RoleChanged).Select(it => it.Address).Distinct());
        var unknown = (await log.ReadAsync(new AccessFilter(Member: AccessEntry.Unknown), TestContext.Current.CancellationToken)).Entries;
        Assert.Contains(unknown, it => it.Kind == AccessKind.SignInFailed);
        var all = string.Join(' ', (await log.ReadAsync(new AccessFilter(Size: AccessLog.MostLines), TestContext.Current.CancellationToken)).Entries);
        Assert.DoesNotContain("vera.unknown", all, StringComparison.Ordinal);
        Assert.DoesNotContain("not this one", all, StringComparison.Ordinal);
    }

    private async Task<string> InviteAsync(string whom, Role role = Role.Editor) =>
        $"/join?token={(await office.Services.GetRequiredService<Invitations>().CreateAsync(Chair, null, role, whom, Duration.FromDays(7), cancellation: TestContext.Current.CancellationToken)).Value}";

    private async Task<Role?> RoleAsync(string name) =>
        (await office.Services.GetRequiredService<Grants>().OfAsync((await office.AccountAsync(name))!.Id, null, TestContext.Current.CancellationToken))?.Role;
}
