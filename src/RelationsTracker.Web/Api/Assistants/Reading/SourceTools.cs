using System.ComponentModel;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Web.Api.Assistants.Reading;

/// <summary>Words of sources, always told as such.</summary>
internal static class SourceTools
{
    private const int MostExcerpts = 50;

    [McpServerTool(Name = "read_text", Title = "Read a text of a source", ReadOnly = true)]
    [Description("""
        Reads a page of a text of a source, sentence by sentence: its words, the place of each sentence (UTF-16 units of the whole text, end exclusive, as propose_ tools take it),
        whether claims rest on it yet, and the excerpts there with their claims. Without 'text' the newest version. Words that are withheld are not given.
        """)]
    public static Task<CallToolResult> ReadText(
        OpenRoom open,
        [Description("Short name of the case.")] string @case,
        [Description("The source, such as S3.")] ItemRef source,
        CancellationToken cancel,
        [Description("A version of its text, such as TX5.")] ItemRef? text = null,
        [Description("The page, from 1.")] int? page = null,
        [Description("Instead of a page: the page on which this place is.")] int? at = null,
        [Description(Told.From)] string? from = null)
        => open.Handle(@case, source, new(text, null, at, page), cancel).Then(ReadPage.Of).Tell(from);

    [McpServerTool(Name = "read_words", Title = "Read the words of excerpts", ReadOnly = true)]
    [Description("Reads the exact words of excerpts, with a little of what stands around them, the source, and the hedges in them. Words are missing where the text is withheld. At most 50 excerpts.")]
    public static Task<CallToolResult> ReadWords(ReadWords read, [Description("Short name of the case.")] string @case, [Description("Excerpts, such as EX7.")] ItemRef[] excerpts, CancellationToken cancel, [Description(Told.From)] string? from = null)
        => excerpts.Length is 0 or > MostExcerpts ? Task.FromResult(Told.Flawed([new Flaw("excerpts", $"Give 1 to {MostExcerpts} excerpts.")]))
            : read.Handle(@case, excerpts, cancel).Then<IReadOnlyList<ShownExcerpt>, IReadOnlyList<QuotedExcerpt>>(found => [.. found.Select(QuotedExcerpt.Of)]).Tell(from);

    [McpServerTool(Name = "read_coverage", Title = "Read how much was read", ReadOnly = true)]
    [Description("Reads how much of the texts of each source was dealt with: sentences that claims rest on, that were skipped, and that nobody read yet.")]
    public static Task<CallToolResult> ReadCoverage(ReadCoverage read, [Description("Short name of the case.")] string @case, CancellationToken cancel, [Description(Told.From)] string? from = null)
        => read.Handle(@case, cancel).Tell(from);

    [McpServerTool(Name = "preview_fall", Title = "Read what would fall", ReadOnly = true)]
    [Description("Reads what would lose its ground if a source or a claim fell.")]
    public static Task<CallToolResult> PreviewFall(PreviewFall preview, [Description("Short name of the case.")] string @case, [Description("A source or a claim.")] ItemRef item, CancellationToken cancel, [Description(Told.From)] string? from = null)
        => preview.Handle(@case, item, cancel).Tell(from);
}

/// <summary>A sentence as it stands in the text.</summary>
internal sealed record QuotedSentence(int Start, int End, Core.Sources.SentenceState State, string SourceWords);

/// <summary>An excerpt of the page and the claims that rest on it.</summary>
internal sealed record ClaimedExcerpt(ItemRef Ref, int Start, int End, IReadOnlyList<ItemRef> Claims);

/// <summary>A page of a text.</summary>
/// <param name="Sentences">None where the words are withheld.</param>
internal sealed record ReadPage(ItemRef Source, string SourceName, IReadOnlyList<RoomText> Texts, ItemRef? Text, int? Page, int? Pages, IReadOnlyList<QuotedSentence> Sentences, IReadOnlyList<ClaimedExcerpt> Excerpts)
{
    public static ReadPage Of(Room room) => new(
        room.Source, room.SourceName, room.Texts, room.Text?.Ref, room.Page?.Number, room.Page?.All.Count,
        room.Page is { } page ? [.. page.Sentences.Select(sentence => new QuotedSentence(sentence.Start, sentence.End, sentence.State, page.Between(sentence.Start, sentence.End)))] : [],
        [.. room.Excerpts.Select(excerpt => new ClaimedExcerpt(excerpt.Ref, excerpt.Content.Start, excerpt.Content.End, [.. excerpt.Claims.Select(claim => claim.Ref)]))]);
}

/// <summary>The words of an excerpt.</summary>
/// <param name="SourceWords">What the source says; null where it is withheld.</param>
internal sealed record QuotedExcerpt(ItemRef Ref, ItemRef Text, ItemRef Source, string SourceName, int Start, int End, string? SourceWords, string SourceWordsBefore, string SourceWordsAfter, IReadOnlyList<HedgeMark> Hedges, string? Language)
{
    public static QuotedExcerpt Of(ShownExcerpt shown) => new(shown.Ref, shown.Text, shown.Source, shown.SourceName, shown.Start, shown.End, shown.Words, shown.Before, shown.After, shown.Hedges, shown.Language);
}
