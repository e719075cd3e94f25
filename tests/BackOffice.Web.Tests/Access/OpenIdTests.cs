using BackOffice.Engine.Access;
using BackOffice.Web.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Web.Tests.Access;

/// <summary>Signing in through another provider: a real one, over HTTP.</summary>
[Collection(AccountsCollection.Name)]
public sealed class OpenIdTests(AccountsFixture office)
{
    private const string Go = "/sign-in/openid?returnUrl=/account";

    [Fact]
    public async Task Who_comes_through_the_provider_gets_an_account_and_the_same_the_next_time()
    {
        office.Provider.Who = new("s-1", "Lena Fern", "lena@guild.example", true);
        using var lena = office.Visit();
        var page = await lena.GoAsync(Go);
        Assert.Equal("/account", page.Path);
        Assert.Equal("Lena Fern", page.Heading);
        Assert.Contains("lena@guild.example", page.Text, StringComparison.Ordinal);
        Assert.True(office.Provider.WithProofKey);

        // The provider knows her by another name and address now.
        office.Provider.Who = new("s-1", "Lena Moss", "lena@elsewhere.example", true);
        using var again = office.Visit();
        Assert.Equal("Lena Fern", (await again.GoAsync(Go)).Heading);
    }

    [Fact]
    public async Task Who_comes_through_the_provider_may_do_nothing_until_a_chair_says_so()
    {
        office.Provider.Who = new("s-7", "Petra", "petra@guild.example", true);
        using var petra = office.Visit();
        await petra.GoAsync(Go);
        var rights = await office.Services.GetRequiredService<Grants>().OfAsync((await office.AccountAsync("Petra"))!.Id, null, TestContext.Current.CancellationToken);
        Assert.Null(rights);
    }

    [Fact]
    public async Task A_name_that_somebody_has_gets_a_number()
    {
        using var mia = await office.MemberAsync("Mia");
        office.Provider.Who = new("s-2", "Mia", "mia@guild.example", true);
        using var other = office.Visit();
        Assert.Equal("Mia 2", (await other.GoAsync(Go)).Heading);
    }

    [Fact]
    public async Task An_account_here_is_only_taken_over_where_both_sides_have_made_sure_of_the_address()
    {
        office.Provider.Who = new("s-3", "Nora", "nora@guild.example", true);
        using var nora = office.Visit();
        await nora.GoAsync(Go);

        // Another subject, with an address that the provider has not made sure of.
        office.Provider.Who = new("s-4", "Nora", "nora@guild.example", false);
        using var unverified = office.Visit();
        Assert.Equal("Nora 2", (await unverified.GoAsync(Go)).Heading);

        // The same address, made sure of on both sides.
        office.Provider.Who = new("s-5", "Nora from the other office", "nora@guild.example", true);
        using var verified = office.Visit();
        Assert.Equal("Nora", (await verified.GoAsync(Go)).Heading);
    }

    [Fact]
    public async Task Who_is_refused_by_the_provider_is_told_so()
    {
        office.Provider.Who = null;
        using var visitor = office.Visit();
        Assert.Equal("/sign-in?fault=provider", (await visitor.GoAsync(Go)).Path);
        Assert.Contains("Sign in with The Guild", (await visitor.GoAsync("/sign-in")).Text, StringComparison.Ordinal);
        Assert.Equal("/sign-in?fault=provider", (await visitor.GoAsync("/sign-in/openid/answer?code=made-up&state=made-up")).Path);
        Assert.Equal("/sign-in?fault=provider", (await visitor.GoAsync("/sign-in/openid/back")).Path);
    }

    [Fact]
    public async Task Who_comes_back_is_sent_nowhere_else()
    {
        office.Provider.Who = new("s-6", "Olga", "olga@guild.example", true);
        using var visitor = office.Visit();
        Assert.Equal(new Uri(office.Address), (await visitor.GoAsync("/sign-in/openid?returnUrl=//elsewhere.example/")).Address);
    }
}
