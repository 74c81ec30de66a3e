using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.History;
using RelationsTracker.App.Storage.Finding;
using RelationsTracker.Core.Comments;
using RelationsTracker.Core.Forecasts;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.Storage;

/// <summary>
/// What is sealed never leaves the database for anybody but the rater. Every query passes these filters, so a reader
/// written tomorrow is closed too (docs/adr/0010).
/// </summary>
public abstract partial class TrackerDb
{
    /// <summary>Whether anything may be sealed where this context reads. True until somebody who looked says otherwise.</summary>
    private bool MayBeSealed { get; set; } = true;

    /// <summary>Who reads; the console and nobody have no sheet of their own.</summary>
    private Guid? Reader { get; set; }

    /// <summary>Says who reads.</summary>
    public void ReadAs(Guid? person) => Reader = person;

    /// <summary>Says that no question in reach is sealed, which spares every query the check.</summary>
    public void NothingIsSealed() => MayBeSealed = false;

    // A null reader must not match raters that no account stands behind.
    private void Seal(ModelBuilder model)
    {
        model.Entity<CellRating>().HasQueryFilter(r => !MayBeSealed
            || (Reader != null && Raters.Any(me => me.CaseId == r.CaseId && me.Handle == r.Rater && me.PersonId == Reader))
            || !Set<Question>().Any(q => q.CaseId == r.CaseId && q.Number == r.Question && q.Content.Sealed && q.Content.Reveal == null));
        model.Entity<Revision>().HasQueryFilter(r => !MayBeSealed || r.Rater == null
            || (Reader != null && Raters.Any(me => me.CaseId == r.CaseId && me.Handle == r.Rater && me.PersonId == Reader))
            || !Set<Question>().Any(q => q.CaseId == r.CaseId && q.Number == r.Question && q.Content.Sealed && q.Content.Reveal == null));
        model.Entity<RegisterEntry>().HasQueryFilter(e => !MayBeSealed || e.Rater == null
            || (Reader != null && Raters.Any(me => me.CaseId == e.CaseId && me.Handle == e.Rater && me.PersonId == Reader))
            || !Set<Question>().Any(q => q.CaseId == e.CaseId && q.Number == e.Question && q.Content.Sealed && q.Content.Reveal == null));

        model.Entity<FindableRow>().HasQueryFilter(f => !MayBeSealed || (f.Rater == null && f.Writer == null)
            || (Reader != null && (f.Writer == Reader || Raters.Any(me => me.CaseId == f.CaseId && me.Handle == f.Rater && me.PersonId == Reader)))
            || !Set<Question>().Any(q => q.CaseId == f.CaseId && q.Number == f.Question && q.Content.Sealed && q.Content.Reveal == null));

        // A comment on a cell would tell how its writer rates it.
        model.Entity<Comment>().HasQueryFilter(c => !MayBeSealed || c.Question == null
            || (Reader != null && c.PersonId == Reader)
            || !Set<Question>().Any(q => q.CaseId == c.CaseId && q.Number == c.Question && q.Content.Sealed && q.Content.Reveal == null));
        model.Entity<CommentMention>().HasQueryFilter(m => !MayBeSealed || Comments.Any(c => c.CaseId == m.CaseId && c.Number == m.Comment));

        // A forecast is seen where its line in the register is, and so are the links it makes.
        model.Entity<Forecast>().HasQueryFilter(f => !MayBeSealed || Register.Any(e => e.CaseId == f.CaseId && e.Kind == ItemKind.Forecast && e.Number == f.Number));
        model.Entity<LinkRow>().HasQueryFilter(l => !MayBeSealed || l.FromKind != ItemKind.Forecast || Register.Any(e => e.CaseId == l.CaseId && e.Kind == l.FromKind && e.Number == l.FromNumber));
    }
}
