using RelationsTracker.App.Exchange.Packages;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.UseCases.Cases;

/// <summary>A case on its way in: one that stands in memory as a value, or one whose items are read as they are written.</summary>
/// <param name="Head">All of it but the items and ratings.</param>
/// <param name="Ahead">Items that others lead to which are written before them.</param>
/// <param name="ReadItems">Gives the items in the order of writing, each time it is asked; of some kinds, or of all.</param>
internal sealed record IncomingCase(CasePackage Head, int Items, int Ratings, IReadOnlyDictionary<ItemKind, int> Last, IReadOnlySet<ItemRef> Ahead, Func<IReadOnlySet<ItemKind>?, IEnumerable<PackedItem>> ReadItems, Func<IEnumerable<PackedRating>> ReadRatings, Func<ItemRef, int> QuestionOf)
{
    public static IncomingCase Of(CasePackage package)
    {
        var questions = package.Items.Where(i => i.Content is EvidenceRowContent).ToDictionary(i => i.Ref, i => ((EvidenceRowContent)i.Content).Question.Number);
        var ahead = package.Items.SelectMany(item => item.Content.Links().Select(link => link.To).Where(to => to > item.Ref)).ToHashSet();
        return new IncomingCase(package, package.Items.Count, package.Ratings.Count, Highest(package.Items.Select(item => item.Ref)), ahead, kinds => package.Items.Where(item => kinds?.Contains(item.Ref.Kind) != false), () => package.Ratings, row => questions[row]);
    }

    public static IncomingCase Of(CheckedPackage package)
        => new(package.Head, package.Items, package.Ratings, Highest(package.Register.All.Keys), package.Register.Ahead, package.ReadItems, package.ReadRatings, package.QuestionOf);

    private static Dictionary<ItemKind, int> Highest(IEnumerable<ItemRef> items)
    {
        var last = new Dictionary<ItemKind, int>();
        foreach (var item in items)
        {
            last[item.Kind] = Math.Max(last.GetValueOrDefault(item.Kind), item.Number);
        }

        return last;
    }
}
