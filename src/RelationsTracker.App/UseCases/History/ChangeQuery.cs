using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.History;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.UseCases.History;

/// <summary>Asks the history for the changes a filter wants, each way along an index.</summary>
internal static class ChangeQuery
{
    public static async Task<IQueryable<Revision>> Of(Desk desk, ChangeFilter filter)
    {
        var revisions = desk.Db.Revisions.Where(r => r.CaseId == desk.Case.Id);
        revisions = await About(desk, revisions, filter);
        revisions = await By(desk, revisions, filter.Who);
        revisions = Done(revisions, filter.Act);
        return await Within(desk, revisions, filter);
    }

    private static async Task<IQueryable<Revision>> About(Desk desk, IQueryable<Revision> revisions, ChangeFilter filter)
    {
        if (filter.Kind is { } kind)
        {
            var letters = kind.Letters();
            revisions = revisions.Where(r => r.Kind == letters);
        }

        if (filter.Item is not { } item)
        {
            return revisions;
        }

        if (item.Kind == ItemKind.Brief)
        {
            // With its editions, dissents and links.
            var (name, inside) = ($"{item}", $"{item}/");
            return revisions.Where(r => r.Subject == name || r.Subject.StartsWith(inside));
        }

        var subjects = item.Kind == ItemKind.EvidenceRow ? await WithCells(desk, item) : [$"{item}"];
        return revisions.Where(r => EF.Parameter(subjects).Contains(r.Subject));
    }

    private static async Task<string[]> WithCells(Desk desk, ItemRef row)
    {
        var question = await desk.Db.Set<EvidenceRow>().Where(r => r.CaseId == desk.Case.Id && r.Number == row.Number).Select(r => r.Content.Question).SingleOrDefaultAsync(desk.Cancel);
        var hypotheses = await desk.Db.Set<Hypothesis>().Where(h => h.CaseId == desk.Case.Id && h.Content.Question == question).Select(h => h.Number).ToListAsync(desk.Cancel);
        var raters = await desk.Db.Raters.Where(r => r.CaseId == desk.Case.Id).Select(r => r.Handle).ToListAsync(desk.Cancel);
        return [$"{row}", .. hypotheses.SelectMany(hypothesis => raters.Select(rater => $"{row}/{new ItemRef(ItemKind.Hypothesis, hypothesis)}/{rater}"))];
    }

    private static async Task<IQueryable<Revision>> By(Desk desk, IQueryable<Revision> revisions, string? who)
    {
        if (who is null)
        {
            return revisions;
        }

        var person = await desk.Db.People.Where(p => p.Handle == who).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(desk.Cancel);
        return person is { } id ? revisions.Where(r => r.PersonId == id) : who == Worker.Console.Handle ? revisions.Where(r => r.PersonId == null) : revisions.Where(r => false);
    }

    private static IQueryable<Revision> Done(IQueryable<Revision> revisions, ChangeAct? act) => act switch
    {
        null => revisions,
        ChangeAct.Added => revisions.Where(r => r.Kind != null && r.Before == null),
        ChangeAct.Changed => revisions.Where(r => r.Kind != null && r.Before != null && r.UseCase != nameof(Items.RecordStep)),
        ChangeAct.Step => revisions.Where(r => r.UseCase == nameof(Items.RecordStep)),
        ChangeAct.Rated => revisions.Where(r => r.Rater != null),
        ChangeAct.Undone => revisions.Where(r => r.UseCase == "UndoChange"),
        ChangeAct.House => revisions.Where(r => r.Kind == null && r.Rater == null),
        _ => throw new ArgumentOutOfRangeException(nameof(act)),
    };

    // A span of time is a span of places.
    private static async Task<IQueryable<Revision>> Within(Desk desk, IQueryable<Revision> revisions, ChangeFilter filter)
    {
        if (filter.From is { } from)
        {
            var first = (await AsOf.Moment(desk, from.AddTicks(-1))).Position;
            revisions = revisions.Where(r => r.Position > first);
        }

        if (filter.Until is { } until)
        {
            var last = (await AsOf.Moment(desk, until)).Position;
            revisions = revisions.Where(r => r.Position <= last);
        }

        return revisions;
    }
}
