using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.Core.Tests.Schema;

public sealed class ContentJsonTests
{
    [Fact]
    public void Fields_at_their_default_are_left_out_and_come_back()
    {
        var source = new SourceContent { Name = "Tehran sources", Named = false, Published = EdtfDate.Parse("2025-06~") };

        var json = ContentJson.Write(source);

        Assert.Equal("""{"name":"Tehran sources","kind":"article","named":false,"published":"2025-06~","reliability":"f"}""", json);
        Assert.Equal(source, ContentJson.Read<SourceContent>(json));
    }

    [Fact]
    public void Lists_of_parts_come_back_equal()
    {
        var claim = new ClaimContent
        {
            Statement = "Это сказано — و این هم",
            Chain = [new ChainStep { Source = ItemRef.Parse("S2"), How = DerivationKind.RestsOn }, new ChainStep { Source = ItemRef.Parse("S1") }],
            Excerpts = [ItemRef.Parse("EX4"), ItemRef.Parse("EX5")],
            Records = [new LifecycleRecord { Step = LifecycleStep.Disputed, By = "Edda", At = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), Reason = "why" }],
        };

        Assert.Equal(claim, ContentJson.Read<ClaimContent>(ContentJson.Write(claim)));
    }

    [Theory]
    [InlineData("FactReport", "fact-report")]
    [InlineData("Icd203", "icd203")]
    [InlineData("StixType", "stix-type")]
    [InlineData("NA", "na")]
    public void Names_outside_are_in_kebab_case(string pascal, string kebab) => Assert.Equal(kebab, Kebab.Of(pascal));
}
