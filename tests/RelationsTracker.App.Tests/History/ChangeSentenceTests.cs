using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.Tests.UseCases.Questions;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.History;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Tests.History;

public sealed class ChangeSentenceTests
{
    [Theory, EveryDatabase]
    public async Task Each_change_reads_as_a_sentence(DatabaseProvider provider)
    {
        await using var office = await SealedMatrix.On(provider);
        Office.Done(await office.As("rhea").Use<RevealRatings>().Handle(new(Office.Case, SealedMatrix.Q1, "Open.")));
        await office.Rate("anna");
        Office.Done(await office.Use<RateCell>().Handle(new(Office.Case, SealedMatrix.Row(1), SealedMatrix.H(1), Rating.I, 2, "Now else.")));
        Office.Done(await office.Use<RateCell>().Handle(new(Office.Case, SealedMatrix.Row(1), SealedMatrix.H(1), null, 3)));
        Office.Done(await office.As("edda").Use<ChangeItem>().Handle(new(Office.Case, C1, 1, new ClaimContent { Statement = "It smoked.", Note = "Seen." })));
        Office.Done(await office.Use<ChangeItem>().Handle(new(Office.Case, C1, 2, new ClaimContent { Statement = "It smoked.", Kind = ClaimKind.Assessment })));
        Office.Done(await office.Use<MoveRow>().Handle(new(Office.Case, SealedMatrix.Row(2), 1)));
        Office.Done(await office.As("rhea").Use<RecordStep>().Handle(new(Office.Case, C1, LifecycleStep.Accepted, "Fine.")));
        Office.Done(await office.As("olga").Use<DescribeCase>().Handle(new(Office.Case, 1, "The strait", "", "", "", false)));

        var told = Office.Done(await office.Use<ReadChanges>().Handle(Office.Case, new())).Lines.Select(line => $"{line.Who} {line.Sentence.Did} {line.Sentence.What}{line.Sentence.Tail}").ToList();

        Assert.Equal(
        [
            "Olga changed “title” of the case",
            "Rhea accepted C1: It smoked.",
            "Edda moved RW2: C2 on Q1",
            "Edda moved RW1: C1 on Q1",
            "Edda changed “kind”, “note” of C1: It smoked.",
            "Edda restated C1: It smoked.",
            "Anna took back the rating of RW1 × H1, before I",
            "Anna gave another reason for RW1 × H1 I",
            "Anna commented on RW1/H1: zebra @edda @olga",
            "Anna rated RW1 × H1 I, before II",
            "Anna rated RW1 × H1 II",
            "Rhea revealed the ratings of Q1: Who?",
        ], told.Where(sentence => !sentence.Contains("FC1", StringComparison.Ordinal)).Take(12));
        Assert.Contains(told, sentence => sentence.StartsWith("Anna forecast with FC1: anna on Q1", StringComparison.Ordinal));
        Assert.Contains("Edda added C1: It burned 0.", told);
        Assert.Contains("test opened the case", told);
        Assert.Contains("test admitted Anna: analyst", told);
    }

    [Theory, EveryDatabase]
    public async Task Each_changed_field_stands_with_its_label_before_and_after(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var claim = await office.Add(ItemKind.Claim, new ClaimContent { Statement = "It burned.", Flags = ["hot"] });
        Office.Done(await office.Use<ChangeItem>().Handle(new(Office.Case, claim, 1, new ClaimContent { Statement = "It smoked.", Flags = ["hot", "late"], Kind = ClaimKind.ValueJudgement })));

        var fields = Office.Done(await office.Use<ReadChanges>().Handle(Office.Case, new(Item: claim))).Lines[0].Fields;

        Assert.Equal([("statement", "It burned.", "It smoked."), ("kind", "fact report", "value judgement"), ("flags", "hot", "hot; late")], fields.Select(f => (f.Label, f.Before, f.After)));
    }

    private static ItemRef C1 => new(ItemKind.Claim, 1);
}
