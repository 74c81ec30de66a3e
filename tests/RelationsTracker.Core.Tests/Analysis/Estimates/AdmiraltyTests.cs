using RelationsTracker.Core.Analysis.Estimates;

namespace RelationsTracker.Core.Tests.Analysis.Estimates;

public sealed class AdmiraltyTests
{
    [Fact]
    public void F_has_no_place_in_the_order() =>
        Assert.Equal([1, 2, 3, 4, 5, null], Enum.GetValues<Reliability>().Select(grade => grade.Rank()));

    [Fact]
    public void Six_has_no_place_in_the_order() =>
        Assert.Equal([1, 2, 3, 4, 5, null], Enum.GetValues<Credibility>().Select(grade => grade.Rank()));

    [Fact]
    public void Lists_put_what_cannot_be_judged_last()
    {
        Assert.Equal([Reliability.A, Reliability.E, Reliability.F], new[] { Reliability.F, Reliability.E, Reliability.A }.Order(Admiralty.ReliabilityOrder));
        Assert.Equal("156", string.Concat(Enum.GetValues<Credibility>().Reverse().Order(Admiralty.CredibilityOrder).Where(grade => grade.Digit() is '1' or '5' or '6').Select(grade => grade.Digit())));
    }

    [Fact]
    public void Every_grade_has_a_label_and_a_meaning_of_its_own()
    {
        var said = Enum.GetValues<Reliability>().SelectMany(grade => new[] { grade.Label(), grade.Meaning() })
            .Concat(Enum.GetValues<Credibility>().SelectMany(grade => new[] { grade.Label(), grade.Meaning() })).ToList();

        Assert.Equal(24, said.Distinct().Count());
    }

    [Fact]
    public void Cannot_be_judged_is_not_called_bad()
    {
        Assert.Contains("nothing bad", Reliability.F.Meaning());
        Assert.Contains("nothing bad", Credibility.TruthCannotBeJudged.Meaning());
    }

    [Fact]
    public void No_way_leads_from_confidence_to_likelihood() => Assert.DoesNotContain(
        typeof(Confidence).Assembly.GetTypes().Where(type => type.Namespace == typeof(Confidence).Namespace).SelectMany(type => type.GetMethods()),
        method => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(Confidence)));
}
