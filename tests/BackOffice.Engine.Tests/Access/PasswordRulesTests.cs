using BackOffice.Engine.Access.Accounts;
using Xunit;

namespace BackOffice.Engine.Tests.Access;

/// <summary>Which passwords are taken.</summary>
public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("tern kettle orbit ladle")]
    [InlineData("Ferns-in-the-9th-hall")]
    [InlineData("ohne Reue über die Brücke")]
    [InlineData("fqkxvbzjwmtpgdh")]
    [InlineData("日本の夏は蒸し暑くて眠れない夜")]
    public void Long_ones_that_nobody_would_guess_are_taken(string password) => Assert.Null(PasswordRules.FaultOf(password, "Ana Lima", "ana@crafts.example"));

    [Theory]
    [InlineData("fqkxvbzjwmtpgd")]
    [InlineData("")]
    public void Short_ones_are_not(string password) => Assert.Contains("at least 15", PasswordRules.FaultOf(password), StringComparison.Ordinal);

    [Fact]
    public void Long_ones_are_taken_up_to_a_length()
    {
        var longest = string.Concat(Enumerable.Range(0, 64).Select(it => (char)('a' + it * 7 % 26))) + string.Concat(Enumerable.Range(0, 192).Select(it => (char)('a' + it * 11 % 26)));
        Assert.Null(PasswordRules.FaultOf(longest));
        Assert.Contains("at most 256", PasswordRules.FaultOf(longest + "x"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("passwordpassword")]
    [InlineData("P@ssw0rd12345678")]
    [InlineData("Welcome2BackOffice!")]
    [InlineData("correct horse battery staple")]
    [InlineData("qwertyuiopasdfghjkl")]
    [InlineData("0987654321098765")]
    [InlineData("aaaaaaaaaaaaaaaaaaaa")]
    [InlineData("abcabcabcabcabcabc")]
    [InlineData("AnaLimaAnaLima2026")]
    [InlineData("lima.ana.crafts.example")]
    [InlineData("iloveyouiloveyou")]
    [InlineData("Conference-Program-2026")]
    public void Known_ones_rows_repetitions_and_names_are_not(string password) => Assert.Contains("too easy", PasswordRules.FaultOf(password, "Ana Lima", "ana@crafts.example"), StringComparison.Ordinal);

    [Theory]
    [InlineData(" Ana   Lima ", "ANA LIMA")]
    [InlineData("ana@Crafts.Example", "ANA@CRAFTS.EXAMPLE")]
    public void Names_and_addresses_are_compared_however_they_are_written(string written, string compared) => Assert.Equal(compared, MemberName.Normalized(written));

    [Theory]
    [InlineData("")]
    [InlineData("Ana\u0000")]
    [InlineData("Ana\u202eamiL")]
    public void A_name_can_be_seen(string name) => Assert.NotNull(MemberName.FaultOf(MemberName.Tidied(name)));
}
