using RelationsTracker.App.Door;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Actors;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.App.Tests.UseCases.Actors;

public sealed class MoveMentionTests
{
    private const string Words = "Moscow is large. Moscow denied it.";

    [Theory, EveryDatabase]
    public async Task One_place_goes_to_the_actor_meant_and_both_histories_say_so(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var (text, city, kremlin) = await Begin(office);
        var (before, other) = (await office.Read(city), await office.Read(kremlin));

        Office.Done(await office.Use<MoveMention>().Handle(new(Office.Case, city, kremlin, new(text, 17, 23, true), "It is the Kremlin that denies.")));

        var (after, meant) = (await office.Read(city), await office.Read(kremlin));
        Assert.Equal([0], ((ActorContent)after.Content).Mentions.Select(m => m.Start));
        Assert.Equal([(17, true)], ((ActorContent)meant.Content).Mentions.Select(m => (m.Start, m.Metonym)));
        Assert.Equal((before.Version + 1, other.Version + 1), (after.Version, meant.Version));
    }

    [Theory, EveryDatabase]
    public async Task Itself_a_range_that_is_not_there_and_nobody_are_refused_and_change_nothing(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var (text, city, kremlin) = await Begin(office);
        var move = office.Use<MoveMention>();

        Assert.IsType<Outcome<int>.Refused>(await move.Handle(new(Office.Case, city, city, new(text, 17, 23, true))));
        Assert.IsType<Outcome<int>.Refused>(await move.Handle(new(Office.Case, city, kremlin, new(text, 17, 24, true))));
        Assert.IsType<Outcome<int>.Missing>(await move.Handle(new(Office.Case, city, new(ItemKind.Actor, 99), new(text, 17, 23, true))));
        Assert.IsType<Outcome<int>.Denied>(await office.As("anna").Use<MoveMention>().Handle(new(Office.Case, city, kremlin, new(text, 17, 23, true))));
        Assert.Equal(2, ((ActorContent)(await office.Read(city)).Content).Mentions.Count);
    }

    private static async Task<(ItemRef Text, ItemRef City, ItemRef Kremlin)> Begin(Office office)
    {
        var source = await office.Add(ItemKind.Source, new SourceContent { Name = "A comment" });
        var text = await office.Add(ItemKind.SourceText, new SourceTextContent { Source = source, Text = Words, Length = Words.Length, Sha256 = TextFingerprint.Of(Words) });
        var city = await office.Add(ItemKind.Actor, new ActorContent { Name = "Moscow", Kind = ActorKind.Place, Mentions = [At(text, 0), At(text, 17)] });
        return (text, city, await office.Add(ItemKind.Actor, new ActorContent { Name = "Kremlin", Kind = ActorKind.GovernmentBody }));
    }

    private static ActorMention At(ItemRef text, int start) => new() { Text = text, Start = start, End = start + 6, Form = "Moscow" };
}
