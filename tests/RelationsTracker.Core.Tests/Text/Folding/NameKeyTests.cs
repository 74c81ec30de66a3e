using CsCheck;
using RelationsTracker.Core.Text.Folding;

namespace RelationsTracker.Core.Tests.Text.Folding;

public sealed class NameKeyTests
{
    [Theory]
    [InlineData("Ekaterinburg", "Yekaterinburg", "Екатеринбург")]
    [InlineData("Aliyev", "Əliyev", "Алиев")]
    [InlineData("Bastrykin", "Бастрыкин", "BASTRYKIN")]
    [InlineData("Khachaturian", "Хачатурян", "Khachaturyan")]
    [InlineData("Samvel", "Սամվել", "Самвел")]
    [InlineData("Bakhmut", "Бахмут", "Baxmut")]
    public void Names_meet_across_scripts_and_spellings(string one, string two, string three)
        => Assert.Equal([NameKey.Of(one), NameKey.Of(one)], [NameKey.Of(two), NameKey.Of(three)]);

    [Theory]
    [InlineData("Naryshkin", "Bastrykin")]
    [InlineData("Baku", "Batumi")]
    [InlineData("Iran", "Iraq")]
    public void Different_names_stay_apart(string one, string other) => Assert.NotEqual(NameKey.Of(one), NameKey.Of(other));

    [Fact]
    public void Any_text_has_a_key_without_capitals_or_blanks_at_its_ends()
        => Gen.String.Sample(text => NameKey.Of(text) is var key && key.Trim() == key && !key.Any(char.IsAsciiLetterUpper));
}
