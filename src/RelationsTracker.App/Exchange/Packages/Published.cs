using RelationsTracker.Core;
using RelationsTracker.Core.Briefs.Editions;
using RelationsTracker.Core.Briefs.Judging;
using RelationsTracker.Core.Briefs.Sheets;
using RelationsTracker.Core.Pictures;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.Exchange.Packages;

/// <summary>Makes of what a package holds the editions, dissents and judgements that it stands for, and back.</summary>
internal static class Published
{
    /// <exception cref="RuleException">It is no edition, or not the one it is said to be.</exception>
    public static Edition Made(Guid caseId, PackedEdition packed)
    {
        var sheet = SheetJson.Read(packed.Sheet);
        if (sheet.Head.Brief != packed.Brief || sheet.Head.Edition != packed.Number)
        {
            throw new RuleException($"The frozen brief is edition {sheet.Head.Edition} of {sheet.Head.Brief}.");
        }

        if (sheet.Figures.FirstOrDefault(figure => figure.Svg is { } svg && !SvgCheck.IsPlain(svg)) is { } odd)
        {
            throw new RuleException($"The picture of {odd.Reference} is not one that this program draws: it holds more than shapes and words.");
        }

        var edition = Edition.Keep(caseId, packed.Sheet, packed.ApprovedAt, packed.Change);
        if (packed.WithdrawnAt is { } at)
        {
            edition.Withdraw(Characters.Sound("Who withdrew it", packed.WithdrawnBy ?? "", 120), at, packed.WithdrawnWhy ?? "");
        }

        return edition;
    }

    public static PackedEdition Packed(Edition edition)
        => new(edition.Ref, edition.Number, edition.Sheet, edition.ApprovedAt, edition.Change, edition.WithdrawnBy, edition.WithdrawnAt, edition.WithdrawnWhy);

    /// <exception cref="RuleException">The text will not do.</exception>
    public static Dissent Made(Guid caseId, PackedDissent packed)
    {
        var dissent = Dissent.Sign(caseId, packed.Brief.Number, packed.Number, packed.BriefVersion, (null, packed.By), packed.Text, packed.At);
        if (packed.WithdrawnAt is { } at)
        {
            dissent.Withdraw(at);
        }

        return dissent;
    }

    public static PackedDissent Packed(Dissent dissent)
        => new(new(Core.Items.ItemKind.Brief, dissent.Brief), dissent.Number, dissent.By, dissent.At, dissent.Text, dissent.BriefVersion, dissent.WithdrawnAt);

    /// <exception cref="RuleException">It is no judgement.</exception>
    public static StandardJudgement Made(Guid caseId, PackedJudgement packed)
        => StandardJudgement.Say(caseId, packed.Brief.Number, packed.Number, packed.Standard, packed.Verdict, (null, packed.By), packed.At, packed.Note, packed.Sha256, packed.OwnText);

    public static PackedJudgement Packed(StandardJudgement judgement)
        => new(new(Core.Items.ItemKind.Brief, judgement.Brief), judgement.Number, judgement.Standard, judgement.Verdict, judgement.By, judgement.At, judgement.Note, judgement.Sha256, judgement.OwnText);
}
