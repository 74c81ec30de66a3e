using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.Core.Tests.Questions;

public sealed class ColumnSummaryTests
{
    [Fact]
    public void Each_rater_has_a_line_and_what_was_taken_back_is_unrated()
    {
        var lines = ColumnSummary.Of([("ines", Rating.CC), ("ines", Rating.CC), ("ines", null), ("davit", Rating.NA), ("nobody", null)], rows: 4);

        Assert.Equal(["davit 3", "ines 2"], lines.Select(line => $"{line.Rater} {line.Unrated}"));
        Assert.Equal(2, lines[1].Counts[Rating.CC]);
    }
}
