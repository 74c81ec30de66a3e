using RelationsTracker.App.Door;
using RelationsTracker.Core;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Edtf;
using RelationsTracker.Core.Text.Names;
using RelationsTracker.Core.Text.Suggestions;

namespace RelationsTracker.App.UseCases.Sources;

/// <summary>What a text suggests, with the text that the offsets count in.</summary>
/// <param name="Text">The words: UTF-16 offsets of <paramref name="Found"/> point into them.</param>
/// <param name="Found">What was read off it; keys of actors are references of the case.</param>
public sealed record SuggestedForText(string Text, TextSuggestions Found);

/// <summary>Reads a text of the case by rule, with the case's actors as known and the day its source was published.</summary>
public sealed class SuggestForText(FrontDoor door)
{
    /// <param name="slug">The case.</param>
    /// <param name="text">The version of a source's text. A withheld text whose words are not here is refused.</param>
    public Task<Outcome<SuggestedForText>> Handle(string slug, ItemRef text, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            var content = (await desk.Find<SourceText>(text)).Content;
            var words = content.Text ?? throw new RuleException($"The words of {text} are not here. Bring the document in first.");
            var source = await desk.Find<Source>(content.Source);
            return new SuggestedForText(words, TextSuggestions.For(words, new(await KnownActors.Of(desk), PublicationDay.Of(source.Content.Published))));
        }, cancel);
}

/// <summary>Reads the actors of a case for searching texts that are not in it.</summary>
public sealed class ReadKnownActors(FrontDoor door)
{
    public Task<Outcome<KnownNames>> Handle(string slug, CancellationToken cancel = default) => door.Read(slug, KnownActors.Of, cancel);
}

/// <summary>The day a text is read as of.</summary>
public static class PublicationDay
{
    /// <summary>The day of a date that is exactly one day; null for all else: a month tells no day to count from.</summary>
    public static DateOnly? Of(EdtfDate? published) => published is { Earliest: { } day } && published.Latest == day ? day : null;
}
