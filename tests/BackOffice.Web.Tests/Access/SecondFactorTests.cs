using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using BackOffice.Web.Tests.Testing;

namespace BackOffice.Web.Tests.Access;

/// <summary>Codes of an authenticator app after the password, and those for when it is lost.</summary>
[Collection(AccountsCollection.Name)]
public sealed partial class SecondFactorTests(AccountsFixture office)
{
    [Fact]
    public async Task With_a_second_factor_a_password_is_half_of_it_and_each_code_works_once()
    {
        using var kim = await office.MemberWithPasswordAsync("Kim");
        var page = await kim.SubmitAsync("/account", "factor-draw");
        Assert.Contains("src=\"data:image/svg+xml;base64,", page.Text, StringComparison.Ordinal);
        var key = Key().Match(page.Text).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        Assert.Contains("That code is not", (await kim.SubmitAsync("/account", "factor-on", ("Code", "000000"))).Text, StringComparison.Ordinal);
        page = await kim.SubmitAsync("/account", "factor-on", ("Code", Code(key, 0)));
        var codes = RecoveryCode().Matches(page.Text).Select(it => it.Groups[1].Value).ToList();
        Assert.Equal(10, codes.Count);
        Assert.DoesNotContain(key, (await kim.GoAsync("/account")).Text.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant(), StringComparison.Ordinal);
        Assert.DoesNotContain(codes[0], string.Join(' ', (await office.AccountAsync("Kim"))!.RecoveryCodes), StringComparison.OrdinalIgnoreCase);

        using var other = office.Visit();
        Assert.Equal("/sign-in/second-factor?returnUrl=%2Faccount", (await other.SignInAsync("Kim", AccountsFixture.Password, "/sign-in?returnUrl=/account")).Path);
        Assert.False(await other.IsSignedInAsync());
        const string Second = "/sign-in/second-factor?returnUrl=%2Faccount";
        Assert.Contains("did not sign you in", (await other.SubmitAsync(Second, "code", ("Code", Code(key, 0)))).Text, StringComparison.Ordinal);
        Assert.Equal("/account", (await other.SubmitAsync(Second, "code", ("Code", Code(key, 1)))).Path);

        using var third = office.Visit();
        await third.SignInAsync("Kim", AccountsFixture.Password);
        Assert.Contains("did not sign you in", (await third.SubmitAsync($"{Second}&recovery=true", "code", ("Code", "AAAAA-AAAAA"))).Text, StringComparison.Ordinal);
        Assert.Equal("/account", (await third.SubmitAsync($"{Second}&recovery=true", "code", ("Code", codes[0].ToLowerInvariant()))).Path);
        Assert.Contains("9 recovery codes are left.", (await third.GoAsync("/account")).Text, StringComparison.Ordinal);

        using var fourth = office.Visit();
        await fourth.SignInAsync("Kim", AccountsFixture.Password);
        Assert.Contains("did not sign you in", (await fourth.SubmitAsync($"{Second}&recovery=true", "code", ("Code", codes[0]))).Text, StringComparison.Ordinal);

        // Three browsers send one recovery code at once.
        var browsers = Enumerable.Range(0, 3).Select(_ => office.Visit()).ToList();
        foreach (var browser in browsers) await browser.SignInAsync("Kim", AccountsFixture.Password);
        var answers = await Task.WhenAll(browsers.Select(it => it.SubmitAsync($"{Second}&recovery=true", "code", ("Code", codes[1]))));
        Assert.Single(answers, it => it.Path == "/account");
        foreach (var browser in browsers) browser.Dispose();

        Assert.Contains("The second factor is off.", (await third.SubmitAsync("/account", "factor-off")).Text, StringComparison.Ordinal);
        Assert.Equal("/", (await fourth.SignInAsync("Kim", AccountsFixture.Password)).Path);
    }

    [Fact]
    public async Task Nobody_comes_to_the_second_factor_without_the_first()
    {
        using var visitor = office.Visit();
        Assert.Equal("/sign-in", (await visitor.GoAsync("/sign-in/second-factor")).Path);
    }

    // RFC 6238, half a minute a step.
    private static string Code(string key, int stepsAhead)
    {
        var bits = string.Concat(key.Select(it => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(it, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var secret = Enumerable.Range(0, bits.Length / 8).Select(at => Convert.ToByte(bits.Substring(at * 8, 8), 2)).ToArray();
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30 + stepsAhead);
#pragma warning disable CA5350 // Authenticator apps use SHA-1.
        var hash = HMACSHA1.HashData(secret, step);
#pragma warning restore CA5350
        return ((BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue) % 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("class=\"key\"[^>]*><code[^>]*>([a-z2-7 ]+)<")]
    private static partial Regex Key();

    [GeneratedRegex("<li[^>]*><code[^>]*>([^<]+)<")]
    private static partial Regex RecoveryCode();
}
