using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.Core.Tests.Questions;

public sealed class RowPlacesTests
{
    [Theory]
    [InlineData("1=10 2=20 3=30", 3, 1, "3 1 2", 1)]
    [InlineData("1=1 2=2 3=3 4=4", 4, 2, "1 4 2 3", 3)]
    [InlineData("1=1 2=2 3=3 4=4", 1, 4, "2 3 4 1", 1)]
    [InlineData("1=1 2=2 3=3", 2, 2, "1 2 3", 0)]
    [InlineData("1=7 2=7 3=7", 3, 2, "1 3 2", 2)]
    [InlineData("1=1 2=2", 1, 99, "2 1", 1)]
    [InlineData("1=99999 2=100000", 1, 2, "2 1", 2)]
    public void A_row_moves_and_few_others_change(string rows, int row, int to, string order, int changed)
    {
        var before = rows.Split(' ').Select(r => r.Split('=')).Select(r => (Row: Ref(int.Parse(r[0])), Place: int.Parse(r[1]))).ToList();

        var changes = RowPlaces.Moved(before, Ref(row), to).ToDictionary(c => c.Row, c => c.Place);

        var after = before.Select(r => (r.Row, Place: changes.GetValueOrDefault(r.Row, r.Place))).OrderBy(r => r.Place).ToList();
        Assert.Equal(order, string.Join(' ', after.Select(r => r.Row.Number)));
        Assert.Equal(after.Count, after.Select(r => r.Place).Distinct().Count());
        Assert.All(after, r => Assert.InRange(r.Place, 1, RowPlaces.Last));
        Assert.Equal(changed, changes.Count);
    }

    [Fact]
    public void A_row_of_another_question_does_not_move()
        => Assert.Throws<RuleException>(() => RowPlaces.Moved([(Ref(1), 1)], Ref(2), 1));

    private static ItemRef Ref(int number) => new(ItemKind.EvidenceRow, number);
}
