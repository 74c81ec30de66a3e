using RelationsTracker.Core.Comments;
using RelationsTracker.Core.Forecasts;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.History;

/// <summary>
/// Under which question something belongs, and whose own it is. Kept beside the register and the history, so that a
/// question's past is one range and a sealed line is told without opening it.
/// </summary>
/// <param name="Question">Number of the question; null for what belongs to none.</param>
/// <param name="Rater">Short name of the rater for what one rater gives; null for common things.</param>
internal readonly record struct Filing(int? Question, string? Rater)
{
    public static Filing Of(Item item) => item.Body switch
    {
        QuestionContent => new(item.Number, null),
        HypothesisContent hypothesis => new(hypothesis.Question.Number, null),
        EvidenceRowContent row => new(row.Question.Number, null),
        ForecastContent forecast => new(forecast.Question.Number, forecast.Rater),
        _ => default,
    };

    // On a cell it tells how its writer rates: it is theirs as their ratings are.
    public static Filing Of(Comment comment) => comment.Question is { } question ? new(question, comment.Handle) : default;

    public static Filing Of(CellRating cell) => new(cell.Question, cell.Rater);
}
