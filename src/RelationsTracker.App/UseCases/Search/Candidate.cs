using System.Globalization;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Search;

namespace RelationsTracker.App.UseCases.Search;

/// <summary>A row that fits, as far as ranking and counting need it.</summary>
internal sealed record Candidate(long Id, Guid CaseId, ItemKind? Kind, int Number, int Piece, int Start, int Length, string Words, ItemState State, string? Type, int? Voice, int? Credibility, DateOnly? Earliest, DateOnly? Latest)
{
    public (Guid CaseId, ItemKind? Kind, int Number) Item => (CaseId, Kind, Number);

    public ItemRef? Ref => Kind is { } kind ? new ItemRef(kind, Number) : null;

    public string KindName => Kind?.Letters() ?? Findable.Comment;

    public bool Stands => State is not (ItemState.Removed or ItemState.Retracted or ItemState.Superseded);
}

/// <summary>A candidate with its place in the order: nearest first, what stands before what fell, the newest first.</summary>
internal sealed record RankedCandidate(Candidate Row, SearchRank Rank)
{
    public SearchCursor Place => new(Rank, Rank == SearchRank.Newest || Row.Stands, Row.Id);
}

/// <summary>A place in the order, as it stands in an address: <c>2.1.431</c>.</summary>
internal readonly record struct SearchCursor(SearchRank Rank, bool Stands, long Id) : IComparable<SearchCursor>
{
    public static SearchCursor? Read(string? text)
        => text?.Split('.') is [var rank, ("0" or "1") and var stands, var id] && int.TryParse(rank, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            && Enum.IsDefined((SearchRank)place) && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? new SearchCursor((SearchRank)place, stands == "1", row) : null;

    public int CompareTo(SearchCursor other)
        => Rank != other.Rank ? Rank.CompareTo(other.Rank) : Stands != other.Stands ? other.Stands.CompareTo(Stands) : other.Id.CompareTo(Id);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(int)Rank}.{(Stands ? 1 : 0)}.{Id}");
}
