using RelationsTracker.Core.Events;

namespace RelationsTracker.Core.Tests.Events;

public sealed class EventIntensityTests
{
    [Theory]
    [InlineData(PloverCategory.Aid, 10)]
    [InlineData(PloverCategory.Request, 0)]
    [InlineData(PloverCategory.Accuse, -3)]
    [InlineData(PloverCategory.Assault, -9)]
    public void A_category_has_the_score_of_the_manual(PloverCategory category, double score)
        => Assert.Equal((decimal)score, PloverScale.Of(category));

    [Fact]
    public void The_first_seven_categories_cooperate_and_the_last_eight_are_hostile()
    {
        var scores = Enum.GetValues<PloverCategory>().Select(PloverScale.Of).ToList();

        Assert.All(scores[..7], score => Assert.InRange(score, 0.1m, 10));
        Assert.All(scores[8..], score => Assert.InRange(score, -10, -0.1m));
    }

    [Fact]
    public void A_recorded_number_goes_before_the_table()
        => Assert.Equal(new EventIntensity(-2, true, "ines"), EventIntensity.Of(Coded(PloverCategory.Assault) with { Intensity = -2, IntensityCoder = "ines" }));

    [Fact]
    public void A_mode_with_a_score_of_its_own_goes_before_its_category()
    {
        Assert.Equal(1.5m, EventIntensity.Of(Coded(PloverCategory.Consult, "Phone"))!.Value);
        Assert.Equal(2.5m, EventIntensity.Of(Coded(PloverCategory.Consult, "letter"))!.Value);
    }

    [Fact]
    public void A_number_from_the_table_names_the_table()
        => Assert.Equal((false, "PLOVER manual, draft 2.0: consult, phone"), EventIntensity.Of(Coded(PloverCategory.Consult, "phone")) is { } found ? (found.Recorded, found.By) : default);

    [Theory, InlineData("future"), InlineData("hypothetical"), InlineData("negation")]
    public void What_did_not_happen_has_no_intensity(string auxiliary)
        => Assert.Null(EventIntensity.Of(new EventContent { Typing = new EventTyping { Plover = PloverCategory.Assault, Auxiliary = auxiliary } }));

    [Fact]
    public void What_it_would_be_if_it_occurred_is_no_intensity()
        => Assert.Null(EventIntensity.Of(new EventContent { Typing = new EventTyping { IfRealised = PloverCategory.Assault } }));

    private static EventContent Coded(PloverCategory category, string? mode = null) => new() { Typing = new EventTyping { Plover = category, Mode = mode } };
}
