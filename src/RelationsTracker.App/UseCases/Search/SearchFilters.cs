using System.Linq.Expressions;
using RelationsTracker.App.Storage;
using RelationsTracker.App.Storage.Finding;
using RelationsTracker.Core.Analysis.Estimates;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Search;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.UseCases.Search;

/// <summary>The filters that the index of words knows nothing of.</summary>
internal static class SearchFilters
{
    public static IQueryable<FindableRow> Narrow(TrackerDb db, IQueryable<FindableRow> rows, SearchFilter filter) => filter.Field switch
    {
        SearchField.Actor => rows.Where(Turned(Naming(db, [.. filter.Values.Select(Number)]), filter.Excluded)),
        SearchField.Scope => rows.Where(Turned(Inside(db, [.. filter.Values.Select(Number)]), filter.Excluded)),
        SearchField.Grade => rows.Where(Turned(filter.Values.Select(grade => Graded(db, grade)).Aggregate(Either), filter.Excluded)),
        _ => rows,
    };

    /// <summary>What may have happened in the days: its first possible day is not after them, its last not before.</summary>
    public static IQueryable<FindableRow> Possibly(this IQueryable<FindableRow> rows, DaySpan days)
    {
        var (first, last) = (days.First ?? DateOnly.MinValue, days.Last ?? DateOnly.MaxValue);
        return rows.Where(f => (f.Earliest != null || f.Latest != null) && (f.Earliest == null || f.Earliest <= last) && (f.Latest == null || f.Latest >= first));
    }

    /// <summary>What cannot have happened outside the days.</summary>
    public static IQueryable<FindableRow> Within(this IQueryable<FindableRow> rows, DaySpan days)
    {
        rows = days.First is { } first ? rows.Where(f => f.Earliest >= first) : rows.Where(f => f.Earliest != null || f.Latest != null);
        return days.Last is { } last ? rows.Where(f => f.Latest <= last) : rows;
    }

    /// <summary>Whether something with these bounds cannot have happened outside the days.</summary>
    public static bool Certainly(DaySpan days, DateOnly? earliest, DateOnly? latest)
        => (days.First is null || earliest >= days.First) && (days.Last is null || latest <= days.Last);

    private static Expression<Func<FindableRow, bool>> Naming(TrackerDb db, List<int> actors)
        => f => (f.Kind == ItemKind.Actor && actors.Contains(f.Number))
            || db.Links.Any(l => l.CaseId == f.CaseId && l.FromKind == f.Kind && l.FromNumber == f.Number && l.ToKind == ItemKind.Actor && actors.Contains(l.ToNumber));

    private static Expression<Func<FindableRow, bool>> Inside(TrackerDb db, List<int> hypotheses)
        => f => db.Links.Any(l => l.CaseId == f.CaseId && l.FromKind == f.Kind && l.FromNumber == f.Number && l.ToKind == ItemKind.Hypothesis && l.Role == "scope" && hypotheses.Contains(l.ToNumber));

    private static Expression<Func<FindableRow, bool>> Graded(TrackerDb db, string grade)
    {
        var digit = grade[^1] is >= '1' and <= '6' ? grade[^1] - '0' : (int?)null;
        if (!Enum.TryParse<Reliability>(grade[..1], out var letter) || !char.IsAsciiLetterUpper(grade[0]))
        {
            return f => f.Credibility == digit;
        }

        return digit is null
            ? f => f.Kind == ItemKind.Claim && db.Set<Source>().Any(s => s.CaseId == f.CaseId && s.Number == f.Voice && s.Content.Reliability == letter)
            : f => f.Credibility == digit && db.Set<Source>().Any(s => s.CaseId == f.CaseId && s.Number == f.Voice && s.Content.Reliability == letter);
    }

    private static int Number(string reference) => ItemRef.Parse(reference, null).Number;

    private static Expression<Func<FindableRow, bool>> Turned(Expression<Func<FindableRow, bool>> holds, bool excluded)
        => excluded ? Expression.Lambda<Func<FindableRow, bool>>(Expression.Not(holds.Body), holds.Parameters) : holds;

    private static Expression<Func<FindableRow, bool>> Either(Expression<Func<FindableRow, bool>> one, Expression<Func<FindableRow, bool>> other)
        => Expression.Lambda<Func<FindableRow, bool>>(Expression.OrElse(one.Body, new Renamed(other.Parameters[0], one.Parameters[0]).Visit(other.Body)), one.Parameters);

    private sealed class Renamed(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
