using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Tests.UseCases.Questions;

public sealed class CellMarksTests
{
    private static readonly ItemRef[] Rows = [ItemRef.Parse("RW1"), ItemRef.Parse("RW2")], Columns = [ItemRef.Parse("H1"), ItemRef.Parse("H2")];

    [Fact]
    public void A_mark_comes_back_as_it_was_given_however_often_it_changed()
    {
        CellMark[] marks =
        [
            new(Rows[0], Columns[0], "ines", Rating.CC, null, 1, 1),
            new(Rows[0], Columns[1], "ines", Rating.CannotJudge, "No access.", 300, 70_000) { AfterReveal = true },
            new(Rows[1], Columns[0], "ines", null, null, 2, 255),
            new(Rows[1], Columns[1], "odo", Rating.II, "Seen.", 255, 256),
        ];

        Assert.Equal(marks, CellMarks.Of(Rows, Columns, marks));
    }

    [Fact]
    public void A_changed_mark_leaves_the_marks_that_were_shown_as_they_were()
    {
        var mark = new CellMark(Rows[1], Columns[1], "ines", Rating.I, "Heard.", 1, 255);
        var before = CellMarks.Of(Rows, Columns, [mark]);
        var after = before.With(mark with { Value = Rating.N, Rationale = null, Version = 256 });

        Assert.Equal((Rating.I, "Heard.", 255), Said(before));
        Assert.Equal((Rating.N, null, 256), Said(after));
        Assert.False(after.HasReason("ines", 1, 1));
    }

    private static (Rating? Value, string? Reason, int Version) Said(CellMarks marks)
        => marks.Of("ines", 1, 1) is { } mark ? (mark.Value, mark.Rationale, mark.Version) : default;
}
