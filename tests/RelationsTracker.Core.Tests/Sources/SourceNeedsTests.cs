using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.Core.Tests.Sources;

public sealed class SourceNeedsTests
{
    [Theory]
    [InlineData(SourceKind.Article, "volume issue page", "isbn")]
    [InlineData(SourceKind.Book, "isbn publisher-place", "volume issue")]
    [InlineData(SourceKind.SocialPost, "container-title", "volume page isbn publisher-place")]
    public void A_citation_asks_for_what_its_kind_has(SourceKind kind, string has, string not)
    {
        Assert.All(has.Split(' '), field => Assert.True(SourceNeeds.HasCited(kind, field), field));
        Assert.All(not.Split(' '), field => Assert.False(SourceNeeds.HasCited(kind, field), field));
    }

    [Fact]
    public void An_origin_without_a_name_has_no_publisher_but_a_grade()
    {
        Assert.False(SourceNeeds.Has(SourceKind.AnonymousSource, "publisher"));
        Assert.True(SourceNeeds.Has(SourceKind.AnonymousSource, "reliability"));
        Assert.True(SourceNeeds.Has(SourceKind.Other, "publisher"));
    }

    [Fact]
    public void Every_kind_but_other_is_thought_of_and_every_field_that_is_named_exists()
    {
        var cited = ContentSchema.Of(typeof(Citation)).Fields.Select(f => f.Name).ToList();
        foreach (var kind in Enum.GetValues<SourceKind>().Where(kind => kind != SourceKind.Other))
        {
            Assert.False(cited.TrueForAll(field => SourceNeeds.HasCited(kind, field)), $"{kind}");
        }

        Assert.All(cited, field => Assert.Contains(Enum.GetValues<SourceKind>(), kind => kind != SourceKind.Other && SourceNeeds.HasCited(kind, field)));
        Assert.Equal(["authors", "publisher", "url"], ContentSchema.Of(typeof(SourceContent)).Fields.Select(f => f.Name).Where(field => Enum.GetValues<SourceKind>().Any(kind => !SourceNeeds.Has(kind, field))).Order());
    }
}
