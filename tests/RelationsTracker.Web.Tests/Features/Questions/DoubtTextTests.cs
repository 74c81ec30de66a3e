using RelationsTracker.Core.Analysis.Ach.Sensitivity;
using RelationsTracker.Web.Features.Questions;

namespace RelationsTracker.Web.Tests.Features.Questions;

public sealed class DoubtTextTests
{
    [Fact]
    public void What_is_doubted_is_read_as_it_was_written()
    {
        Doubt[] doubts =
        [
            new(LossKind.Row, "RW4"), new(LossKind.Source, "S3"), new(LossKind.Assumption, "AS2"), new(LossKind.Origin, "S3"), new(LossKind.Origin, "unknown"),
            new(LossKind.Group, "boat, 100 % sure: told twice"), new(LossKind.Channel, "A5"), new(LossKind.Rater, "ines"),
        ];

        Assert.Equal(doubts, DoubtText.Parse(DoubtText.Format(doubts)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(",,nonsense,H2,origin:,<script>")]
    public void What_is_spelt_otherwise_is_left_out(string? text) => Assert.Empty(DoubtText.Parse(text));

    [Fact]
    public void An_address_has_an_end()
        => Assert.Equal(DoubtText.Most, DoubtText.Parse(string.Join(',', Enumerable.Range(1, 1000).Select(i => $"RW{i}"))).Count);
}
