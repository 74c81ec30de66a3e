using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Exchange;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.Tests.UseCases.Exchange;

public sealed class AnnotationExchangeTests
{
    private const string File = """
        [{"id":"urn:1","bodyValue":"Who saw it?","target":{"selector":[{"type":"TextQuoteSelector","exact":"burned"},{"type":"TextPositionSelector","start":3,"end":9}]}},
         {"id":"urn:2","target":{"selector":{"type":"TextQuoteSelector","exact":"It"}}},
         {"id":"urn:3","target":{"selector":{"type":"TextQuoteSelector","exact":"sank"}}}]
        """;

    [Theory, EveryDatabase]
    public async Task Annotations_become_excerpts_of_a_text_with_their_state(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        Office.Done(await office.Use<AddText>().Handle(new(Office.Case, null, "It burned."u8.ToArray(), "a.txt") { NewSource = new SourceContent { Name = "Wire" } }));
        var text = new ItemRef(ItemKind.SourceText, 1);

        var made = Office.Done(await office.Use<ImportAnnotations>().Handle(new(Office.Case, text, File)));

        Assert.Equal(["EX1 burned", "EX2 moved: It"], made.Lines.Select(line => $"{line.Ref} {line.Title}"));
        Assert.Equal(["annotation 3 “sank”: its words do not stand in this text"], made.LeftOut);
        var first = (ExcerptContent)(await office.Read(new ItemRef(ItemKind.Excerpt, 1))).Content;
        Assert.Equal((3, 9, AnchorState.Anchored, "Who saw it?", "urn:1"), (first.Start, first.End, first.Anchor, first.Note, first.Key));
        Assert.Equal(AnchorState.Moved, ((ExcerptContent)(await office.Read(new ItemRef(ItemKind.Excerpt, 2))).Content).Anchor);
        Assert.All(Office.Done(await office.Use<ImportAnnotations>().Handle(new(Office.Case, text, File, Preview: true))).Lines, line => Assert.True(line.IsKnown));
        Assert.Equal(2, Office.Done(await office.Use<ReadAnnotations>().Handle(Office.Case, null)).Sum(of => of.Annotations.Count));
    }
}
