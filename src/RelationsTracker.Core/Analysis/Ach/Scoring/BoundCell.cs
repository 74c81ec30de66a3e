namespace RelationsTracker.Core.Analysis.Ach.Scoring;

/// <summary>Reads a cell under a bound: an open cell becomes CC or II, any other stays.</summary>
internal static class BoundCell
{
    public static Rating? Read(byte code, Bound bound) => CellCode.RatingOf(Code(code, bound));

    public static byte Code(byte code, Bound bound) => bound switch
    {
        Bound.Low when CellCode.Open(code) => CellCode.Of(Rating.CC),
        Bound.High when CellCode.Open(code) => CellCode.Of(Rating.II),
        _ => code,
    };
}
