using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Findings.Rules;

public sealed class DuplicateTests
{
    private const string Code = "duplicate";

    private static readonly TalkId Nets = new(Fresh);

    [Fact]
    public void Two_talks_of_one_title_are_found_whatever_its_case_and_marks()
    {
        var program = World.After(Added(Nets, "MOSS — as memory?", 20, [], null));
        Assert.Equal(
            $"“Moss as memory” ({TalkCodes.For(Moss)}) and “MOSS — as memory?” ({TalkCodes.For(Nets)}) have the same title.", program.Only(Code).Sentence);
        Assert.Equal([Moss, Nets], program.Only(Code).Parties);
        program.Apply(new TalkRetitled(Nets, "MOSS — as memory?", "Moss as a memory")).FindsNo(Code);
    }

    [Fact]
    public void The_same_speakers_in_whichever_order_are_told_as_well() => Assert.EndsWith(
        "have the same title and the same speakers.", World.After(Added(Nets, "Gyro dropout", 20, [Cleo, Bo], null)).Only(Code).Sentence, StringComparison.Ordinal);

    [Fact]
    public void A_paper_may_be_told_and_shown() => World.After(Added(Nets, "Moss as memory", 20, [], null) with { Kind = TalkKind.Poster }).FindsNo(Code);

    [Fact]
    public void What_was_withdrawn_or_made_up_is_no_duplicate()
    {
        World.After(Added(Nets, "Moss as memory", 20, [], null), new TalkWithdrawn(Moss)).FindsNo(Code);
        World.After(Added(Nets, "Moss as memory", 20, [], null) with { TitleIsProvisional = true }).FindsNo(Code);
    }

    [Fact]
    public void Three_of_one_title_are_two_findings()
    {
        var more = new TalkId(Id(97));
        Assert.Equal(2, World.After(Added(Nets, "Dust", 20, [], null), Added(more, "Dust", 20, [], null)).Sentences(Code).Count());
    }
}
