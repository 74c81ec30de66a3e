using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.UseCases.Sources;

/// <summary>Where in a source somebody wants to read. The first of these that is given and fits decides; else the newest text from its start.</summary>
/// <param name="Text">A version of the text.</param>
/// <param name="Excerpt">An excerpt, which also names its text.</param>
/// <param name="At">A place in the text, in UTF-16 units.</param>
/// <param name="Page">A page of the text, from 1.</param>
public sealed record RoomPlace(ItemRef? Text = null, ItemRef? Excerpt = null, int? At = null, int? Page = null);

/// <summary>A version of a source's text. <paramref name="IsHere"/>: its words are at hand.</summary>
public sealed record RoomText(ItemRef Ref, int Edition, string? Language, int Length, string Sha256, bool Withheld, bool IsHere);

/// <summary>A sentence of a page, with what became of it. Headings can be selected like sentences, but coverage does not count them.</summary>
public sealed record RoomSentence(int Start, int End, SentenceState State, bool IsHeading, SkippedRange? Skip);

/// <summary>One page of a text: its words, and what stands where. All places are those of the whole text, in UTF-16 units, end exclusive.</summary>
public sealed record RoomPage(int Number, IReadOnlyList<TextSection> All, string Words, IReadOnlyList<(int Start, int End)> Paragraphs, IReadOnlyList<RoomSentence> Sentences)
{
    public int Start => All[Number - 1].Start;

    public int End => All[Number - 1].End;

    /// <summary>The words between two places on this page.</summary>
    public string Between(int start, int end) => Words[(Math.Max(start, Start) - Start)..(Math.Min(end, End) - Start)];
}

/// <summary>How much of the text is dealt with: as a whole, by section, as a bar; and where the first unread sentence stands beyond the page shown, if one does.</summary>
public sealed record RoomCoverage(Coverage Whole, IReadOnlyList<(TextSection Section, Coverage Coverage)> Sections, IReadOnlyList<CoverageStretch> Bar, int? UnreadElsewhere);

/// <summary>
/// What the reading room shows of a source. There is a page only where the words are at hand; the excerpts are those that
/// touch it, or, without one, all of the text.
/// </summary>
/// <param name="Waiting">How many excerpts of any version wait for somebody to say where they stand on a later one.</param>
public sealed record Room(ItemRef Source, string SourceName, IReadOnlyList<RoomText> Texts, RoomText? Text, RoomPage? Page, RoomCoverage? Coverage, IReadOnlyList<UsedExcerpt> Excerpts, int ExcerptCount, int Waiting, bool MayEdit);

/// <summary>An excerpt with its range and the items that rest on it, or on the excerpt of a former version that it was carried over from.</summary>
public sealed record UsedExcerpt(ItemRef Ref, ExcerptContent Content, IReadOnlyList<ItemTie> UsedBy)
{
    /// <summary>The claims that rest on it.</summary>
    public IEnumerable<ItemLine> Claims => UsedBy.Where(tie => tie.Other.Ref.Kind == ItemKind.Claim && tie.Role == "excerpts").Select(tie => tie.Other).DistinctBy(claim => claim.Ref);

    public bool IsClaimed => Claims.Any();

    public bool IsHedge => UsedBy.Any(tie => tie.Other.Ref.Kind == ItemKind.Hedge);
}
