using RelationsTracker.Core.Analysis.Estimates;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.Core.Tests.Schema;

public sealed class ContentSchemaTests
{
    [Fact]
    public void Every_kind_declares_what_it_holds()
        => Assert.All(ItemType.All, type => Assert.All(ContentSchema.Of(type.Content).Fields, field => Assert.False(string.IsNullOrWhiteSpace(field.Declared.Label))));

    [Fact]
    public void Every_settable_property_of_a_content_is_a_declared_field()
        => Assert.All(ItemType.All, type => Assert.DoesNotContain(type.Content.GetProperties(),
            p => p.SetMethod is not null && !ContentSchema.Of(type.Content).Fields.Any(f => f.Property.Name == p.Name)));

    [Fact]
    public void A_blank_content_lacks_exactly_its_required_fields()
        => Assert.All(ItemType.All, type =>
        {
            var blank = (Content)Activator.CreateInstance(type.Content)!;
            var required = ContentSchema.Of(type.Content).Fields.Where(f => f.Declared.Required && f.Shape is FieldShape.Text && !f.IsMany).Select(f => f.Name);
            Assert.Subset(blank.Flaws().Select(f => f.Field.Split('/')[0]).ToHashSet(), required.ToHashSet());
        });

    [Fact]
    public void A_reference_of_the_wrong_kind_is_named_with_the_right_one()
    {
        var flaw = Assert.Single(new ClaimContent { Statement = "x", Voice = ItemRef.Parse("A7") }.Flaws());

        Assert.Equal(("voice", "A7 is an actor; Voice takes source (S1)."), (flaw.Field, flaw.Message));
    }

    [Fact]
    public void Flaws_inside_lists_say_where()
    {
        var flaws = new ClaimContent
        {
            Statement = "x",
            Estimates = [new Estimate { Phrase = "likely", AppliesTo = "y" }, new Estimate { Phrase = "may", AppliesTo = "y", Icd203 = ["likely"] }],
        }.Flaws();

        Assert.Equal("estimates[2]/mapping", Assert.Single(flaws).Field);
    }

    [Fact]
    public void Links_carry_the_path_of_the_field_that_makes_them()
    {
        var links = new ClaimContent { Statement = "x", Voice = ItemRef.Parse("S1"), Chain = [new ChainStep { Source = ItemRef.Parse("S2") }] }.Links();

        Assert.Equal([("S1", "voice"), ("S2", "chain/source")], links.Select(l => (l.To.ToString(), l.Role)));
    }

    [Fact]
    public void A_judgement_carries_no_admiralty_grade()
        => Assert.Contains(new ClaimContent { Statement = "x", Kind = ClaimKind.Forecast, Credibility = Credibility.PossiblyTrue }.Flaws(), f => f.Field == "credibility");

    [Fact]
    public void A_source_address_is_http_or_nothing()
        => Assert.Contains(new SourceContent { Name = "x", Url = "javascript:alert(1)" }.Flaws(), f => f.Field == "url");
}
