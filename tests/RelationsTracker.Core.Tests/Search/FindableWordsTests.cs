using CsCheck;
using RelationsTracker.Core.Search;

namespace RelationsTracker.Core.Tests.Search;

public sealed class FindableWordsTests
{
    [Theory]
    [InlineData("C42 ", "It burned.", SearchRank.Named)]
    [InlineData("It burned ", "It burned.", SearchRank.Title)]
    [InlineData("the gas hu", "Why the gas hub?", SearchRank.TogetherInTitle)]
    [InlineData("hub gas ", "Why the gas hub?", SearchRank.InTitle)]
    [InlineData("gas note ", "Why the gas hub?", SearchRank.InFields)]
    [InlineData("elsewhere ", "Why the gas hub?", SearchRank.Farther)]
    public void The_nearer_the_words_stand_to_the_title_the_nearer_it_is(string typed, string title, SearchRank rank)
        => Assert.Equal(rank, SearchRanking.Of(SearchReader.Read(typed), FindableWords.Of(["#kc"], [title, "A note."]), "C42"));

    [Fact]
    public void Pieces_cover_the_text_and_overlap()
        => Gen.String["ab \ud83d\ude00".Where(c => !char.IsSurrogate(c)).Aggregate("", (all, c) => all + c)].Array[1, 20].Select(parts => string.Concat(Enumerable.Repeat(string.Join(' ', parts), 90))).Sample(text =>
        {
            var pieces = FindableWords.Pieces(text).ToList();
            return pieces.Count == (text.Length == 0 ? 0 : pieces.Count)
                && pieces.Zip(pieces.Skip(1), (one, next) => next.Start < one.Start + one.Length && next.Start > one.Start).All(holds => holds)
                && (pieces.Count == 0 || (pieces[0].Start == 0 && pieces[^1].Start + pieces[^1].Length == text.Length))
                && pieces.All(piece => piece.Length <= FindableWords.Piece);
        });

    [Theory]
    [InlineData("hurmuz", "hormuz", 1)]
    [InlineData("baku", "bkau", 1)]
    [InlineData("zangezur", "zangzur", 1)]
    [InlineData("tehran", "moscow", 3)]
    public void Slips_of_the_pen_are_counted(string one, string other, int slips)
        => Assert.Equal(slips, Math.Min(3, Spelling.Slips(one, other, 2)));
}
