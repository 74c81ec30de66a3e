using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Text.Attributions;
using RelationsTracker.Core.Text.Names;

namespace RelationsTracker.Core.Tests.Text.Attributions;

public sealed class AttributionFinderTests
{
    private static readonly KnownNames Names = KnownNames.Of([new("A1", "Pezeshkian", ActorKind.Person, []), new("A2", "Tehran", ActorKind.Place, []), new("A3", "Harbour Guard", ActorKind.Agency, [])]);

    [Theory]
    [InlineData("According to Tehran sources, the line is dead.", "AccordingTo: Tehran sources(Unnamed) | the line is dead.")]
    [InlineData("The line is dead, according to the Harbour Guard.", "AccordingTo: the Harbour Guard(Named) | The line is dead, ")]
    [InlineData("The Harbour Guard said that the line is dead.", "Saying: The Harbour Guard(Named) | the line is dead.")]
    [InlineData("The line is dead, the Harbour Guard said today.", "Saying: the Harbour Guard(Named) | The line is dead")]
    [InlineData("Bellgrave Terminals, which runs the shed, told this newspaper that the wiring was new.", "Saying: Bellgrave Terminals(Named) | the wiring was new.")]
    [InlineData("A docker who asked not to be named said the lights had flickered “all winter”.", "Saying: A docker who asked not to be named(Unnamed) | the lights had flickered “all winter”.")]
    [InlineData("Mara Tollen, the harbour master, would say only that she was tired.", "Saying: Mara Tollen(Named) | she was tired.")]
    [InlineData("He insisted that it burnt.", "Saying: He(Pronoun) | it burnt.")]
    [InlineData("It was reportedly sold.", "Hearsay: reports that are not named(Unspecified) | It was reportedly sold.")]
    [InlineData("It is known that he owns it.", "CommonKnowledge: common knowledge(Unspecified) | It is known that he owns it.")]
    [InlineData("There is an opinion that it was sold.", "Opinion: an opinion whose holder is not named(Unspecified) | There is an opinion that it was sold.")]
    [InlineData("Claims that it sank are met with doubt.", "Allegation: allegations whose maker is not named(Unspecified) | Claims that it sank are met with doubt.")]
    [InlineData("According to Tehran sources, Pezeshkian told them that it burnt.", "AccordingTo: Tehran sources(Unnamed) | Pezeshkian told them that it burnt. + Saying: Pezeshkian(Named) > Tehran sources(Unnamed) | it burnt.")]
    [InlineData("The Courier, citing a docker, said that it burnt.", "Saying: a docker(Unnamed) > The Courier(Named) | it burnt. + AccordingTo: a docker(Unnamed) > The Courier(Named) | , said that it burnt.")]
    [InlineData("It names no state. The report was long, to say the least.", "")]
    [InlineData("It was closed and is empty.", "")]
    public void Who_says_it_stands_in_a_chain_from_the_origin_to_this_text(string text, string found)
    {
        var attributions = AttributionFinder.Find(text, Names.FindIn(text));

        Assert.All(attributions, a => Assert.Equal(SpeakerKind.ThisText, a.Chain[^1].Kind));
        Assert.Equal(found, string.Join(" + ", attributions.Select(a =>
            $"{a.Kind}: {string.Join(" > ", a.Chain.SkipLast(1).Select(s => $"{s.Words}({s.Kind})"))} | {text[a.ScopeStart..a.ScopeEnd]}")));
    }
}
