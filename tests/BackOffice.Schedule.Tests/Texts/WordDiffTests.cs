using BackOffice.Schedule.Texts;
using CsCheck;
using Xunit;

namespace BackOffice.Schedule.Tests.Texts;

public sealed class WordDiffTests
{
    // Few words, so that many are in both texts.
    private static readonly string[] Words = ["moss", "gyro", "a", " ", "  ", ", ", "\n", ".", "Inês", "é", "🪁"];

    private static readonly Gen<string> AnyText = Gen.Int[0, Words.Length - 1].Select(word => Words[word]).Array[0, 40].Select(string.Concat);

    [Fact]
    public void The_pieces_without_the_inserted_are_the_text_before_and_without_the_deleted_the_text_after() =>
        Gen.Select(AnyText, AnyText).Sample((before, after) =>
        {
            var pieces = WordDiff.Between(before, after);
            Assert.Equal(before, string.Concat(pieces.Where(it => it.Change != WordChange.Inserted).Select(it => it.Text)));
            Assert.Equal(after, string.Concat(pieces.Where(it => it.Change != WordChange.Deleted).Select(it => it.Text)));
            Assert.All(pieces, it => Assert.NotEmpty(it.Text));
            Assert.All(pieces.Zip(pieces.Skip(1)), it => Assert.NotEqual(it.First.Change, it.Second.Change));
        });

    [Fact]
    public void A_text_that_stayed_is_one_piece() => Assert.Equal([new(WordChange.Kept, "Moss as memory")], WordDiff.Between("Moss as memory", "Moss as memory"));

    [Fact]
    public void One_word_for_another_is_told_within_its_sentence() => Assert.Equal(
        [new(WordChange.Kept, "Moss as "), new(WordChange.Deleted, "memory"), new(WordChange.Inserted, "measure"), new(WordChange.Kept, ", again")],
        WordDiff.Between("Moss as memory, again", "Moss as measure, again"));

    [Fact]
    public void Words_replaced_in_a_row_are_one_replacement() => Assert.Equal(
        [new(WordChange.Deleted, "An old"), new(WordChange.Inserted, "A new"), new(WordChange.Kept, " kite")], WordDiff.Between("An old kite", "A new kite"));

    [Fact]
    public void From_nothing_all_is_inserted_and_to_nothing_all_is_deleted()
    {
        Assert.Equal([new(WordChange.Inserted, "Moss grows.")], WordDiff.Between("", "Moss grows."));
        Assert.Equal([new(WordChange.Deleted, "Moss grows.")], WordDiff.Between("Moss grows.", ""));
        Assert.Empty(WordDiff.Between("", ""));
    }

    [Fact]
    public void Long_texts_with_nothing_in_common_are_told_apart_as_wholes()
    {
        var (before, after) = (string.Join(' ', Enumerable.Range(0, 5_000).Select(n => $"a{n}")), string.Join(' ', Enumerable.Range(0, 5_000).Select(n => $"b{n}")));
        Assert.Equal([new(WordChange.Deleted, before), new(WordChange.Inserted, after)], WordDiff.Between(before, after));
    }

    [Fact]
    public void The_words_to_find_a_text_by_are_small_and_each_is_there_once() =>
        Assert.Equal(["speaker", "s", "flight", "inês"], TextWords.ToFind("Speaker’s flight: Inês (flight)"));
}
