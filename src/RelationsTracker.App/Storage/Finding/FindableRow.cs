using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Comments;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Search;

namespace RelationsTracker.App.Storage.Finding;

/// <summary>
/// What one text is found by: an item's fields together, each piece of a long text, or a comment. Written in the same save as the text,
/// from the text; the database's own index of words hangs on <see cref="Words"/> (docs/adr/0020).
/// </summary>
public sealed class FindableRow
{
    private FindableRow()
    {
    }

    /// <summary>Given by the database; what was entered later has a greater one.</summary>
    public long Id { get; private set; }

    public Guid CaseId { get; private set; }

    /// <summary>Kind of the item; null for a comment.</summary>
    public ItemKind? Kind { get; private set; }

    /// <summary>Number of the item or the comment.</summary>
    public int Number { get; private set; }

    /// <summary>0 for the fields, from 1 for the pieces of the long text.</summary>
    public int Piece { get; private set; }

    /// <summary>Where the piece starts in the long text, and how long it is, in UTF-16 units.</summary>
    public int Start { get; private set; }

    public int Length { get; private set; }

    /// <summary>The row as <see cref="FindableWords"/> makes it.</summary>
    public string Words { get; private set; } = "";

    public ItemState State { get; private set; }

    /// <summary>What the item is among its kind.</summary>
    public string? Type { get; private set; }

    /// <summary>Number of the source that speaks, of a claim.</summary>
    public int? Voice { get; private set; }

    /// <summary>Credibility of a claim, 1 to 6.</summary>
    public int? Credibility { get; private set; }

    public DateOnly? Earliest { get; private set; }

    public DateOnly? Latest { get; private set; }

    /// <summary>The question it belongs to, for what is sealed with it.</summary>
    public int? Question { get; private set; }

    /// <summary>Whose it is, for what one rater gives.</summary>
    public string? Rater { get; private set; }

    /// <summary>Whose comment on a cell it is.</summary>
    public Guid? Writer { get; private set; }

    /// <summary>Whether everybody in the case sees it at all times.</summary>
    internal bool IsCommon => Rater is null && Writer is null;

    /// <summary>The rows of an item.</summary>
    /// <param name="words">The words of an excerpt, where its text is here.</param>
    internal static IEnumerable<FindableRow> Of(Item item, string? words)
    {
        yield return Fields(item, words);
        var piece = 0;
        foreach (var (start, length) in Findable.LongText(item.Body) is { } whole ? FindableWords.Pieces(whole) : [])
        {
            yield return Cut(item, ++piece, start, length);
        }
    }

    /// <summary>The row of a comment; none once it is taken back.</summary>
    internal static IEnumerable<FindableRow> Of(Comment comment)
    {
        if (comment.WithdrawnAt is null)
        {
            var day = DateOnly.FromDateTime(comment.At.UtcDateTime);
            yield return new FindableRow
            {
                CaseId = comment.CaseId,
                Number = checked((int)comment.Number),
                Words = FindableWords.Of([FindableWords.OfCase(comment.CaseId), FindableWords.OfKind(Findable.Comment), FindableWords.OfState("active")], ["", comment.Text]),
                Earliest = day,
                Latest = day,
                Question = comment.Question,
                Writer = comment.Question is null ? null : comment.PersonId ?? Guid.Empty,
            };
        }
    }

    /// <summary>Takes over what another row of the same place says.</summary>
    internal void Follow(FindableRow other)
    {
        (Start, Length, Words, State, Type) = (other.Start, other.Length, other.Words, other.State, other.Type);
        (Voice, Credibility, Earliest, Latest) = (other.Voice, other.Credibility, other.Earliest, other.Latest);
        (Question, Rater, Writer) = (other.Question, other.Rater, other.Writer);
    }

    /// <summary>Whether another row says the same, at whatever place in the table.</summary>
    internal bool Says(FindableRow other)
        => Place == other.Place && (Start, Length, Words, State, Type) == (other.Start, other.Length, other.Words, other.State, other.Type)
            && (Voice, Credibility, Earliest, Latest) == (other.Voice, other.Credibility, other.Earliest, other.Latest)
            && (Question, Rater, Writer) == (other.Question, other.Rater, other.Writer);

    /// <summary>What it is the row of.</summary>
    internal (Guid CaseId, ItemKind? Kind, int Number, int Piece) Place => (CaseId, Kind, Number, Piece);

    private static FindableRow Fields(Item item, string? words)
    {
        var keys = item.Body is Core.Actors.ActorContent actor ? FindableWords.Keys(actor.Names.Select(name => name.Text).Prepend(actor.Name)) : [];
        var row = Begin(item, 0);
        row.Words = FindableWords.Of([.. Signs(item), FindableWords.OfReference($"{item.Ref}"), .. keys], Findable.Texts(item.Body, words));
        return row;
    }

    private static FindableRow Cut(Item item, int piece, int start, int length)
    {
        var row = Begin(item, piece);
        (row.Start, row.Length) = (start, length);
        row.Words = FindableWords.Of(Signs(item), [Findable.LongText(item.Body)!.Substring(start, length)]);
        return row;
    }

    private static FindableRow Begin(Item item, int piece)
    {
        var (question, rater) = History.Filing.Of(item);
        var claim = item.Body as ClaimContent;
        return new FindableRow
        {
            CaseId = item.CaseId,
            Kind = item.Kind,
            Number = item.Number,
            Piece = piece,
            State = item.Body.State,
            Type = Findable.TypeOf(item.Body),
            Voice = claim?.Voice?.Number,
            Credibility = (int?)claim?.Credibility,
            Earliest = item.Earliest,
            Latest = item.Latest,
            Question = question,
            Rater = rater,
        };
    }

    private static IEnumerable<string> Signs(Item item)
    {
        yield return FindableWords.OfCase(item.CaseId);
        yield return FindableWords.OfKind(item.Kind.Letters());
        yield return FindableWords.OfState(Kebab.Of($"{item.Body.State}"));
        if (Findable.TypeOf(item.Body) is { } type)
        {
            yield return FindableWords.OfType(type);
        }
    }
}

/// <summary>A word that some text of a case has, for help with spelling. A word stays when its text goes; what is proposed is looked for first.</summary>
public sealed class SpelledWord
{
    private SpelledWord()
    {
    }

    public Guid CaseId { get; private set; }

    public string Word { get; private set; } = "";

    internal static SpelledWord Of(Guid caseId, string word) => new() { CaseId = caseId, Word = word };
}
