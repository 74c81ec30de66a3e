using RelationsTracker.Core;
using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.Exchange.Packages;

/// <summary>The rules that look at a package as a whole. Reading asks them to name lines, import asks them again before it writes.</summary>
internal static class PackageRules
{
    /// <summary>Everything that is wrong with a package, each at the item it is about.</summary>
    public static IEnumerable<Flaw> Check(CasePackage package)
    {
        var items = new Dictionary<ItemRef, Content>();
        foreach (var item in package.Items)
        {
            if (!items.TryAdd(item.Ref, item.Content) || ItemType.Of(item.Ref.Kind).Content != item.Content.GetType())
            {
                yield return new Flaw($"{item.Ref}", "The reference is used twice, or for something of another kind.");
            }
        }

        var own = package.Items.SelectMany(i => i.Content.Flaws().Select(flaw => Of($"{i.Ref}", flaw))).ToList();
        var broken = own.Select(f => f.Field.Split(' ')[0]).ToHashSet();
        var handles = package.Raters.Select(r => r.Handle).ToHashSet();
        foreach (var flaw in own
            .Concat(Between(items, item => !broken.Contains($"{item}")).Select(f => Of($"{f.Item}", f.Flaw)))
            .Concat(package.Raters.SelectMany(r => Rater(r.Handle, r.Name)))
            .Concat(package.Ratings.SelectMany(r => Rating(r, items, handles).Select(m => new Flaw($"{r.Cell} {r.Rater}", m))))
            .Concat(package.Ratings.GroupBy(r => (r.Rater, r.Row, r.Hypothesis)).Where(g => g.Count() > 1).Select(g => new Flaw($"{g.First().Cell} {g.Key.Rater}", "The cell is rated twice.")))
            .Concat(package.Editions.SelectMany(e => Edition(e, items).Select(m => new Flaw($"{e.Brief}/{e.Number}", m))))
            .Concat(package.Dissents.SelectMany(d => Dissent(d, items).Select(m => new Flaw($"{d.Brief}/{d.Number}", m))))
            .Concat(package.Judgements.SelectMany(j => Judgement(j, items).Select(m => new Flaw($"{j.Brief}/{j.Number}", m))))
            .Concat(package.Judgements.GroupBy(j => (j.Brief, j.Number)).Where(g => g.Count() > 1).Select(g => new Flaw($"{g.Key.Brief}", $"The number {g.Key.Number} of a judgement is used twice.")))
            .Concat(package.Editions.Select(e => (e.Brief, e.Number)).Concat(package.Dissents.Select(d => (d.Brief, -d.Number))).GroupBy(e => e).Where(g => g.Count() > 1).Select(g => new Flaw($"{g.Key.Brief}", "A number of an edition or dissent is used twice."))))
        {
            yield return flaw;
        }
    }

    /// <summary>Items over the limit: one flaw of the whole.</summary>
    public static string? TooMany(int items)
        => items > PackageLimits.Items ? $"The case has more than {PackageLimits.Items} items; a package holds no more." : null;

    /// <summary>References that lead nowhere, and the rules between items.</summary>
    /// <param name="isSound">Whether an item is without flaws of its own; others are in nobody's view.</param>
    public static IEnumerable<(ItemRef Item, Flaw Flaw)> Between(IReadOnlyDictionary<ItemRef, Content> items, Func<ItemRef, bool> isSound)
    {
        var view = new CaseView(items.Where(i => isSound(i.Key)).ToDictionary());
        var circle = DerivationRules.Graph(view).Cycle is not null;
        foreach (var (item, content) in items.OrderBy(i => i.Key))
        {
            // A reference that could not be read has been reported as that.
            var dangling = content.Links().Where(link => !items.ContainsKey(link.To) && (link.To != default || isSound(item))).Distinct().ToList();
            foreach (var link in dangling)
            {
                yield return (item, new Flaw(link.Role, Unknown(link.To)));
            }

            if (dangling.Count == 0 && isSound(item))
            {
                foreach (var flaw in Beside(item, content, view, circle))
                {
                    yield return (item, flaw);
                }
            }
        }
    }

    /// <summary>The rules between items, asked of those alone that lead nowhere else and are sound by themselves.</summary>
    /// <param name="items">Every sound item, or its gist.</param>
    /// <param name="passedOver">Of which nothing is asked, because a reference leads nowhere.</param>
    public static IEnumerable<(ItemRef Item, Flaw Flaw)> Between(IReadOnlyDictionary<ItemRef, Content> items, IReadOnlySet<ItemRef> passedOver)
    {
        var view = new CaseView(items);
        var circle = DerivationRules.Graph(view).Cycle is not null;
        return items.Where(item => !passedOver.Contains(item.Key)).SelectMany(item => Beside(item.Key, item.Value, view, circle).Select(flaw => (item.Key, flaw)));
    }

    // Who confirms whom cannot be asked of sources that go in a circle; the circle is reported.
    private static IEnumerable<Flaw> Beside(ItemRef item, Content content, CaseView view, bool circle)
        => circle && content is Core.Claims.ClaimContent ? [] : CrossRules.Check(item, content, view);

    public static string Unknown(ItemRef missing)
        => $"There is no {missing} in this package. Add it to {missing.Kind.Section()}.yaml, or correct the reference.";

    public static IEnumerable<Flaw> Rater(string handle, string name)
    {
        var why = Broken(() => Core.People.Rater.Enter(Guid.Empty, handle, name, null));
        return why is null ? [] : [new Flaw("handle", why)];
    }

    /// <summary>What is wrong with a rating beside the items and raters.</summary>
    public static IEnumerable<string> Rating(PackedRating rating, IReadOnlyDictionary<ItemRef, Content> items, IReadOnlySet<string> raters)
    {
        var row = items.GetValueOrDefault(rating.Row) as EvidenceRowContent;
        var hypothesis = items.GetValueOrDefault(rating.Hypothesis) as HypothesisContent;
        if (!raters.Contains(rating.Rater))
        {
            yield return $"There is no rater '{Shown.Short(rating.Rater)}'. Add the handle to raters.yaml, or correct it.";
        }

        foreach (var missing in new[] { (rating.Row, Found: row is not null), (rating.Hypothesis, Found: hypothesis is not null) }.Where(x => !x.Found))
        {
            yield return Unknown(missing.Item1);
        }

        if (row is not null && hypothesis is not null && row.Question != hypothesis.Question)
        {
            yield return $"{rating.Row} is a row of {row.Question}, {rating.Hypothesis} answers {hypothesis.Question}. Rate rows against hypotheses of their own question.";
        }

        if (hypothesis is not null && (rating.Wording < 1 || rating.Wording > hypothesis.Wording))
        {
            yield return $"{rating.Hypothesis} has no wording {rating.Wording}; its wordings are 1 to {hypothesis.Wording}.";
        }

        if (rating.Rationale?.Length > CellRating.MaxRationale)
        {
            yield return $"The rationale has {rating.Rationale.Length} characters; at most {CellRating.MaxRationale} are kept.";
        }
    }

    /// <summary>What is wrong with an edition beside the items.</summary>
    public static IEnumerable<string> Edition(PackedEdition edition, IReadOnlyDictionary<ItemRef, Content> items)
    {
        if (!items.ContainsKey(edition.Brief))
        {
            yield return Unknown(edition.Brief);
        }

        if (Broken(() => Published.Made(Guid.Empty, edition)) is { } wrong)
        {
            yield return wrong;
        }
    }

    /// <summary>What is wrong with a dissent beside the items.</summary>
    public static IEnumerable<string> Dissent(PackedDissent dissent, IReadOnlyDictionary<ItemRef, Content> items)
    {
        if (!items.ContainsKey(dissent.Brief))
        {
            yield return Unknown(dissent.Brief);
        }

        if (Broken(() => Published.Made(Guid.Empty, dissent)) is { } wrong)
        {
            yield return wrong;
        }
    }

    /// <summary>What is wrong with a judgement beside the items.</summary>
    public static IEnumerable<string> Judgement(PackedJudgement judgement, IReadOnlyDictionary<ItemRef, Content> items)
    {
        if (!items.ContainsKey(judgement.Brief))
        {
            yield return Unknown(judgement.Brief);
        }

        if (Broken(() => Published.Made(Guid.Empty, judgement)) is { } wrong)
        {
            yield return wrong;
        }
    }

    private static string? Broken(Action make)
    {
        try
        {
            make();
            return null;
        }
        catch (RuleException rule)
        {
            return rule.Message;
        }
    }

    private static Flaw Of(string item, Flaw flaw) => new(flaw.Field.Length == 0 ? item : $"{item} {flaw.Field}", flaw.Message);
}
