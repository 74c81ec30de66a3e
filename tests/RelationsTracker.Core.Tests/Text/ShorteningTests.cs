using RelationsTracker.Core.Text;

namespace RelationsTracker.Core.Tests.Text;

/// <summary>What has no room is cut between letters, whatever a letter is made of.</summary>
public sealed class ShorteningTests
{
    [Theory]
    [InlineData("", 5, "")]
    [InlineData("Baku", 4, "Baku")]
    [InlineData("Baku protests", 4, "Bak…")]
    [InlineData("Baku protests", 6, "Baku…")]
    // A letter outside the basic plane takes two units.
    [InlineData("𐍂𐌰𐌶𐌳𐌰", 6, "𐍂𐌰…")]
    // I with a dot above, spelled in two.
    [InlineData("aI\u0307b", 3, "a…")]
    [InlineData("👩‍👩‍👧👩‍👩‍👧", 12, "👩‍👩‍👧…")]
    [InlineData("long", 1, "…")]
    public void Shortened_text_has_no_half_letters_and_fits(string text, int most, string shown)
    {
        var shortened = text.Shortened(most);

        Assert.Equal(shown, shortened);
        Assert.InRange(shortened.Length, 0, most);
    }

    [Theory]
    [InlineData("Ереван", 3, "Ере")]
    [InlineData("e\u0301e\u0301", 3, "e\u0301")]
    [InlineData("𐍂𐌰", 1, "")]
    [InlineData("𐍂𐌰", 3, "𐍂")]
    [InlineData("any", 0, "")]
    public void A_beginning_is_the_text_as_far_as_it_fits(string text, int most, string beginning) => Assert.Equal(beginning, text.Beginning(most));
}
