using CsCheck;
using RelationsTracker.Core.Text.Likeness;

namespace RelationsTracker.Core.Tests.Text.Likeness;

public sealed class TextSignatureTests
{
    private static readonly string[] Words = [.. Enumerable.Range(0, 400).Select(i => $"word{i * 7919 % 400}x")];

    [Fact]
    public void A_text_is_like_itself_however_it_is_spelled()
    {
        var text = string.Join(' ', Words);

        Assert.Equal(1, TextSignature.Of(text)!.LikenessTo(TextSignature.Of(text.ToUpperInvariant().Replace(" ", ",\n", StringComparison.Ordinal))!));
    }

    [Fact]
    public void Texts_without_a_common_run_are_not_alike_though_their_words_are()
        => Assert.True(TextSignature.Of(string.Join(' ', Words))!.LikenessTo(TextSignature.Of(string.Join(' ', Words.Reverse()))!) < 0.02);

    // 400 words with every 40th changed: 9 or 10 changes spoil at most 50 of 396 runs on each side.
    [Fact]
    public void A_lightly_edited_copy_is_a_near_copy()
    {
        var edited = Words.Select((word, i) => i % 40 == 20 ? "other" : word);

        Assert.InRange(TextSignature.Of(string.Join(' ', Words))!.LikenessTo(TextSignature.Of(string.Join(' ', edited))!), TextSignature.NearCopy, 0.95);
    }

    [Fact]
    public void The_likeness_is_near_the_true_share_of_common_runs() => Gen.Int[0, 380].Sample(cut =>
    {
        var (one, other) = (Runs(Words), Runs([.. Words[cut..], .. Words.Take(cut).Reverse()]));
        var truth = one.Intersect(other).Count() / (double)one.Union(other).Count();

        return Math.Abs(TextSignature.Of(string.Join(' ', Words))!.LikenessTo(TextSignature.Of(string.Join(' ', [.. Words[cut..], .. Words.Take(cut).Reverse()]))!) - truth) < 0.2;
    });

    [Fact]
    public void Near_copies_agree_in_a_band()
    {
        var edited = Words.Select((word, i) => i % 25 == 20 ? "other" : word);

        Assert.Contains(TextSignature.Of(string.Join(" ", Words))!.Bands().Zip(TextSignature.Of(string.Join(" ", edited))!.Bands()), b => b.First == b.Second);
    }

    [Fact]
    public void Persian_and_Chinese_have_words_too()
    {
        Assert.NotNull(TextSignature.Of(string.Concat(Enumerable.Repeat("می‌خواهد که این کار را ", 6))));
        Assert.NotNull(TextSignature.Of("关于最近一轮冲突的评论与观察各方立场没有改变"));
    }

    [Fact]
    public void A_text_of_a_few_words_has_none() => Assert.Null(TextSignature.Of("Nobody saw it come."));

    [Fact]
    public void It_is_kept_as_504_bytes_that_never_change()
    {
        var signature = TextSignature.Of(string.Join(' ', Words))!;

        Assert.Equal(504, signature.ToBytes().Length);
        Assert.Equal(signature.Bands(), TextSignature.FromBytes(signature.ToBytes()).Bands());
        Assert.Equal(Known, signature.Bands()[0]);
        Assert.Throws<ArgumentException>(() => TextSignature.FromBytes(new byte[3]));
    }

    // Signatures lie in databases: another number here means that all of them are worthless. Computed by a second program
    // (Python, whole numbers modulo 2^64) from the description of the algorithm.
    private const long Known = -3500970648003118472;

    private static List<string> Runs(string[] words) => [.. Enumerable.Range(0, words.Length - 4).Select(i => string.Join(' ', words[i..(i + 5)]))];
}
