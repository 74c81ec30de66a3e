using RelationsTracker.Core.Analysis.Ach;

namespace RelationsTracker.Web.Features.Questions;

/// <summary>How a cell of the matrix is said and shaded.</summary>
internal static class CellWords
{
    private static readonly string[] Meanings = ["very consistent", "consistent", "neutral", "inconsistent", "very inconsistent", "not applicable", "cannot judge"];

    public static string Of(Rating? rating) => rating is { } known ? Meanings[(int)known] : "unrated";

    public static string Shade(Rating? rating) => rating switch
    {
        null => "cell-open",
        Rating.CannotJudge => "cell-Q",
        { } known => $"cell-{known}",
    };

    public static string Score(double value) => ScoreText.Of(value);

    /// <summary>A difference between scores, with its sign.</summary>
    public static string Change(double difference) => Score(Math.Abs(difference)) is "0" ? "0" : $"{(difference > 0 ? '+' : '−')}{Score(Math.Abs(difference))}";

    /// <summary>What a key of the matrix rates: 1 to 5, 0, ? or x to clear.</summary>
    public static Rating? FromKey(string key) => key switch
    {
        "0" => Rating.NA,
        "?" => Rating.CannotJudge,
        "x" => null,
        _ => (Rating)(key[0] - '1'),
    };
}
