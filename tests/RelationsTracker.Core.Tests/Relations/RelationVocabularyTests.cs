using RelationsTracker.Core.Items;
using RelationsTracker.Core.Relations;

namespace RelationsTracker.Core.Tests.Relations;

public sealed class RelationVocabularyTests
{
    [Fact]
    public void Every_kind_may_stand_in_a_relation_from_either_end()
        => Assert.All(RelationVocabulary.All.SelectMany(kind => new[] { kind.Name, kind.Reverse! }), name => Assert.Empty(new RelationContent
        {
            From = new(ItemKind.Actor, 1),
            Kind = name,
            To = [new RelationEnd { Item = new(ItemKind.Actor, 2) }],
        }.Flaws()));

    [Fact]
    public void A_kind_read_from_the_other_end_twice_is_itself()
        => Assert.All(RelationVocabulary.All, kind => Assert.Equal(kind, RelationVocabulary.Find(RelationVocabulary.Find(kind.Reverse!)!.Reverse!)));

    [Fact]
    public void A_case_brings_its_own_kinds_most_used_first_with_the_sign_they_have_there()
    {
        var kinds = RelationVocabulary.Of(
        [
            ("owns", RelationSign.Conflictual, null), ("ferry-with", RelationSign.Cooperative, null), ("ferry-with", RelationSign.Cooperative, null), ("ferry-with", RelationSign.Neutral, null), ("shelters", RelationSign.Neutral, "sheltered-by"),
        ]);

        Assert.Equal([new("ferry-with", RelationSign.Cooperative, null), new("owns", RelationSign.Conflictual, "owned-by"), new("shelters", RelationSign.Neutral, "sheltered-by")], kinds.Take(3));
        Assert.Equal(kinds.Count, kinds.Select(kind => kind.Name).Distinct().Count());
        Assert.Equal(RelationVocabulary.All.Count + 2, kinds.Count);
    }

    [Fact]
    public void A_kind_of_nobody_is_unknown() => Assert.Null(RelationVocabulary.Find("faces-across-the-sea"));
}
