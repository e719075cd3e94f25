using BackOffice.Schedule.Talks;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Talks;

public sealed class TalkCodesTests
{
    [Theory]
    [InlineData("00000000-0000-0000-0000-000000000000", "ED6ZZGM")]
    [InlineData("0198c0de-0000-7000-8000-000000000001", "1T00VM8")]
    public void The_code_of_an_id_never_changes(string id, string code) => Assert.Equal(code, TalkCodes.For(new(Guid.Parse(id))));

    [Fact]
    public void Ids_made_in_a_row_have_codes_that_differ_and_do_not_look_alike()
    {
        var codes = Enumerable.Range(0, 10_000).Select(number => TalkCodes.For(new(Id(number)))).ToList();
        Assert.Equal(codes.Count, codes.Distinct().Count());
        var agreeing = codes.Zip(codes.Skip(1), (one, next) => one.Zip(next).Count(pair => pair.First == pair.Second)).Average();
        Assert.InRange(agreeing, 0, 1);
    }

    [Fact]
    public void Each_character_of_a_code_takes_each_letter_about_as_often()
    {
        var codes = Enumerable.Range(0, 32_000).Select(number => TalkCodes.For(new(Id(number)))).ToList();
        for (var place = 0; place < TalkCodes.Length; place++)
        {
            var counts = codes.CountBy(code => code[place]).ToList();
            Assert.Equal(32, counts.Count);
            Assert.All(counts, count => Assert.InRange(count.Value, 700, 1300));
        }
    }
}
