using CsCheck;
using RelationsTracker.App.Exchange.Packages;
using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Tests.Exchange.Packages;

public sealed class GistTests
{
    // Contents change places within their kind, so that rows, circles, ranges and confirmations go wrong.
    private static readonly Gen<Dictionary<ItemRef, Content>> Shuffled = Gen.Select(CaseMaker.Gen, Gen.Int[0, 5]).Select((package, turn) => package.Items.GroupBy(item => item.Ref.Kind)
        .SelectMany(kind => kind.Select((item, i) => (item.Ref, kind.ElementAt((i + turn) % kind.Count()).Content))).ToDictionary(item => item.Ref, item => item.Content));

    [Fact]
    public void The_rules_say_the_same_of_gists_as_of_items()
    {
        var said = 0;
        Shuffled.Sample(items =>
        {
            var whole = PackageRules.Between(items, _ => true).Where(f => f.Item.Kind != ItemKind.Excerpt).Select(f => $"{f.Item} {f.Flaw}").Order(StringComparer.Ordinal).ToList();
            var gists = PackageRules.Between(items.ToDictionary(item => item.Key, item => Gist.Of(item.Value)), new HashSet<ItemRef>()).Select(f => $"{f.Item} {f.Flaw}").Order(StringComparer.Ordinal);

            Assert.Equal(whole, gists);
            Interlocked.Add(ref said, whole.Count);
        }, iter: 300, print: _ => "a shuffled case");
        Assert.True(said > 100, "Too few flaws to tell.");
    }

    [Theory, MemberData(nameof(SeedTests.Shipped), MemberType = typeof(SeedTests))]
    public async Task And_of_a_shipped_case_in_which_everything_restates_the_next(string seed)
    {
        var items = (await SeedTests.Read(seed)).Items.ToDictionary(item => item.Ref, item => item.Content is Core.Claims.ClaimContent claim
            ? claim with { Credibility = Core.Analysis.Estimates.Credibility.ConfirmedByOtherSources, Mode = Core.Claims.AssertionMode.Hypothesised } : item.Content);

        Assert.Equal(PackageRules.Between(items, _ => true).Select(f => $"{f.Item} {f.Flaw}").Order(StringComparer.Ordinal),
            PackageRules.Between(items.ToDictionary(item => item.Key, item => Gist.Of(item.Value)), new HashSet<ItemRef>()).Select(f => $"{f.Item} {f.Flaw}").Order(StringComparer.Ordinal));
    }
}
