using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Analysis.Ach.Sensitivity;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.Web.Features.Questions;

/// <summary>A question's matrix as its panels rank it.</summary>
/// <param name="View">Everything that was read.</param>
/// <param name="Panel">All raters, where the pooled matrix is shown.</param>
/// <param name="Matrix">The matrix that is ranked.</param>
/// <param name="Rules">The rules as the question wants them.</param>
/// <param name="Rule">The rule that is looked at.</param>
/// <param name="Address">Where links lead.</param>
public sealed record StandingView(
    string Case, ItemRef Question, MatrixView View, AchPanel? Panel, AchMatrix Matrix, IReadOnlyList<ScoringRule> Rules, ScoringRule Rule, StandingAddress Address)
{
    /// <summary>Why the rule does not run here; none where it does.</summary>
    public string? WhyNot => Rule.WhyNot(Matrix.Frame);

    /// <param name="sheet">Whose sheet is ranked; null for the pooled one.</param>
    /// <param name="rule">Id of the rule; inconsistency where it names none.</param>
    public static StandingView Of(string slug, ItemRef question, MatrixView view, string? sheet, string? rule, StandingAddress address)
    {
        var panel = sheet is null ? view.Panel() : null;
        var rules = QuestionRules.Of(view.Question);
        return new(slug, question, view, panel, panel?.Pooled ?? view.Sheet(sheet), rules, rules.FirstOrDefault(r => r.Id == rule) ?? rules[0], address);
    }

    /// <summary>The matrix without what is doubted.</summary>
    public WhatIf Without(IEnumerable<Doubt> doubts) => Panel is null ? WhatIf.Of(Matrix, doubts) : WhatIf.Of(Panel, doubts);

    /// <summary>The rows that rest on something retracted or disputed, as far as an address can doubt them.</summary>
    public IReadOnlyList<Doubt> Contested { get; } = [.. View.Rows.Where(row => row.TakenBack.Count > 0 || row.Claim.State == ItemState.Disputed).Take(DoubtText.Most).Select(row => new Doubt(LossKind.Row, $"{row.Ref}"))];

    public MatrixColumn Column(string id) => View.Columns[Matrix.Frame.Column(id)];

    public MatrixRow Row(string id) => View.Rows[Matrix.Frame.Row(id)];
}
