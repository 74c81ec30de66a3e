using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Text.Names;

namespace RelationsTracker.Core.Tests.Text.Names;

public sealed class KnownNamesTests
{
    private static readonly KnownNames Names = KnownNames.Of(
    [
        Actor("A1", "Velmora", ActorKind.State, ("Вельмора", "ru"), ("Վելմորա", "hy"), ("ولمورا", "fa"), ("Velmora", "az"), ("Port Ansel~m", "en"), ("Velmoran~a", "en"), ("Velmoran Republic", "en")),
        Actor("A2", "Port Ansel", ActorKind.Place, ("Порт-Ансель", "ru")),
        Actor("A3", "Oren Dask", ActorKind.Person, ("Орен Даск", "ru"), ("Օրեն Դասկ", "hy")),
        Actor("A4", "Harbour Guard of Velmora", ActorKind.Agency, ("Harbour Guard", "en"), ("Портовая охрана", "ru"), ("Նավահանգստային պահպանություն", "hy"), ("HG~b", "en")),
        Actor("A5", "“North–South”", ActorKind.Project),
        Actor("A6", "U.S.", ActorKind.State),
    ]);

    // Each mention in brackets with its candidates; what lies in a longer one follows in round brackets.
    [Theory]
    [InlineData("Velmora's port, VELMORA, velmora", "[Velmora A1] [VELMORA A1]")]
    [InlineData("He is in Port Ansel.", "[Port Ansel A2/A1m]")]
    [InlineData("The Velmoran Republic and a Velmoran", "[Velmoran Republic A1] [Velmoran A1a]")]
    [InlineData("Harbour Guard of Velmora", "[Harbour Guard of Velmora A4] (Velmora A1)")]
    [InlineData("the Harbour\nGuard, the Harbour. Guard duty", "[Harbour\nGuard A4]")]
    [InlineData("HG spoke, hg did not", "[HG A4b]")]
    [InlineData("Captain Dask, O. Dask, Oren Dask's aide", "[Dask A3] [O. Dask A3] [Oren Dask A3]")]
    [InlineData("Lea Dask was there. Then Dask left.", "[Dask A3]")]
    [InlineData("between V. Putin and O.\n\nDask, or others", "[O.\n\nDask A3]")]
    [InlineData("the **Harbour** *Guard*", "[Harbour** *Guard A4]")]
    [InlineData("the \"North-South\" road and “North–South”", "[North-South A5] [“North–South” A5]")]
    [InlineData("the U.S. Navy, us", "[U.S. A6]")]
    [InlineData("Охрана Вельморы и Портовой охраны Порт-Анселя, Даску", "[Вельморы A1] [Портовой охраны A4] [Порт-Анселя A2] [Даску A3]")]
    [InlineData("Վելմորայի Նավահանգստային պահպանության, Օրեն Դասկը", "[Վելմորայի A1] [Նավահանգստային պահպանության A4] [Օրեն Դասկը A3]")]
    [InlineData("گارد ولمورا نیز", "[ولمورا A1]")]
    [InlineData("Velmoranın limanı, Velmorada", "[Velmoranın A1] [Velmorada A1]")]
    [InlineData("Velmorandom, Ansel, Вельморский, dask", "")]
    [InlineData("", "")]
    public void Actors_are_met_by_all_their_names(string text, string met)
        => Assert.Equal(met, string.Join(' ', Names.FindIn(text).Select(m =>
            $"{(m.Within is null ? '[' : '(')}{text[m.Start..m.End]} {string.Join('/', m.Candidates.Select(c => c.Actor.Key + c.Kind switch { NameKind.Metonym => "m", NameKind.Adjective => "a", NameKind.Abbreviation => "b", _ => "" }))}{(m.Within is null ? ']' : ')')}")));

    [Fact]
    public void An_adjective_is_met_only_if_the_actor_lists_it()
        => Assert.Empty(KnownNames.Of([Actor("A1", "Russia", ActorKind.State)]).FindIn("Russian ships and Russians"));

    [Fact]
    public void One_key_names_one_actor()
        => Assert.Throws<ArgumentException>(() => KnownNames.Of([Actor("A1", "One", ActorKind.State), Actor("A1", "Two", ActorKind.State)]));

    private static KnownActor Actor(string key, string name, ActorKind kind, params (string Text, string Language)[] names)
        => new(key, name, kind, [.. names.Select(n => new KnownName(n.Text.Split('~')[0], n.Text.Split('~') switch { [_, "m"] => NameKind.Metonym, [_, "a"] => NameKind.Adjective, [_, "b"] => NameKind.Abbreviation, _ => NameKind.Alias }, n.Language))]);
}
