using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Tests.Actors;

public sealed class MentionMoveTests
{
    private static readonly ItemRef Text = ItemRef.Parse("TX1");
    private static readonly (ItemRef City, ItemRef Kremlin) Who = (ItemRef.Parse("A1"), ItemRef.Parse("A2"));
    private static readonly ActorContent City = new() { Name = "Moscow", Kind = ActorKind.Place, Mentions = [At(10), At(50), At(90)] };
    private static readonly ActorContent Kremlin = new() { Name = "Kremlin", Kind = ActorKind.GovernmentBody, Mentions = [At(20), At(70)] };

    [Fact]
    public void One_place_goes_over_and_the_other_places_of_the_word_stay()
    {
        var (city, kremlin) = new MentionMove(Text, 50, 56, true).Apply(Who.City, City, Who.Kremlin, Kremlin);

        Assert.Equal([10, 90], city.Mentions.Select(m => m.Start));
        Assert.Equal([20, 50, 70], kremlin.Mentions.Select(m => m.Start));
        Assert.Equal([true], kremlin.Mentions.Where(m => m.Start == 50).Select(m => m.Metonym));
    }

    [Fact]
    public void Moving_it_back_leaves_both_as_they_were()
    {
        var (city, kremlin) = new MentionMove(Text, 50, 56, true).Apply(Who.City, City, Who.Kremlin, Kremlin);

        var (kremlinAgain, cityAgain) = new MentionMove(Text, 50, 56, false).Apply(Who.Kremlin, kremlin, Who.City, city);

        Assert.Equal((City, Kremlin), (cityAgain, kremlinAgain));
    }

    [Fact]
    public void A_place_both_were_given_is_given_to_one()
    {
        var (city, kremlin) = new MentionMove(Text, 50, 56, false).Apply(Who.City, City, Who.Kremlin, Kremlin with { Mentions = [At(50)] });

        Assert.Equal((2, 1), (city.Mentions.Count, kremlin.Mentions.Count));
    }

    [Fact]
    public void To_itself_from_nowhere_and_to_one_that_is_merged_is_refused()
    {
        Assert.Contains("Choose another actor", Why(new(Text, 50, 56, false), Who.City, City), StringComparison.Ordinal);
        Assert.Contains("has no mention at characters 50–55 of TX1", Why(new(Text, 50, 55, false), Who.Kremlin, Kremlin), StringComparison.Ordinal);
        Assert.Contains("Move the mention to A9", Why(new(Text, 50, 56, false), Who.Kremlin, Kremlin with { Merge = new ActorMerge { Into = ItemRef.Parse("A9") } }), StringComparison.Ordinal);
    }

    private static string Why(MentionMove move, ItemRef to, ActorContent meant) => Assert.Throws<RuleException>(() => move.Apply(Who.City, City, to, meant)).Message;

    private static ActorMention At(int start) => new() { Text = Text, Start = start, End = start + 6, Form = "Moscow" };
}
