using RelationsTracker.Core.Events;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.Core.Tests.Events;

public sealed class CoincidenceTests
{
    private static readonly Dictionary<ItemRef, EventContent> Events = new()
    {
        [Ref("E1")] = On("2025-06-26", PloverCategory.Consult),
        [Ref("E2")] = On("2025-06-27", PloverCategory.Coerce),
        [Ref("E3")] = On("2025-05-01", PloverCategory.Accuse),
        [Ref("E4")] = On("2025", PloverCategory.Coerce),
        [Ref("E5")] = On("2025-06-10", PloverCategory.Coerce) with { Status = EventStatus.Hypothesised },
    };

    [Fact]
    public void Only_events_dated_to_a_few_days_that_are_said_to_have_happened_count()
    {
        var found = Coincidence.Of(Ref("E1"), Ref("E2"), Events);

        Assert.Equal((1, 3, 1), (found.Gap, found.Any.Events, found.OfItsKind!.Events));
    }

    [Fact]
    public void Any_event_is_at_least_as_likely_as_one_of_the_same_kind()
    {
        var found = Coincidence.Of(Ref("E1"), Ref("E2"), Events);

        Assert.True(found.Any.Chance >= found.OfItsKind!.Chance);
    }

    [Theory]
    [InlineData("E1", "E1", "itself")]
    [InlineData("E1", "E4", "E4 is not dated to within 7 days")]
    [InlineData("E9", "E1", "E9 is not dated")]
    public void What_cannot_coincide_is_refused_with_the_reason(string one, string other, string why)
        => Assert.Contains(why, Assert.Throws<RuleException>(() => Coincidence.Of(Ref(one), Ref(other), Events)).Message, StringComparison.Ordinal);

    private static EventContent On(string date, PloverCategory kind) => new() { Name = date, Date = new EventDate { Edtf = EdtfDate.Parse(date) }, Typing = new EventTyping { Plover = kind } };

    private static ItemRef Ref(string reference) => ItemRef.Parse(reference, null);
}
