using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.History;
using RelationsTracker.App.Live;
using RelationsTracker.App.Storage.Finding;
using RelationsTracker.Core.Briefs.Editions;
using RelationsTracker.Core.Briefs.Judging;
using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Comments;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Search;
using RelationsTracker.Core.Webhooks;

namespace RelationsTracker.App.Storage;

/// <summary>
/// The database, whichever provider keeps it. A save writes items, their lines in the register, their links and their
/// revisions together, and refuses to write anything without knowing whose work it is.
/// </summary>
public abstract partial class TrackerDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<CaseFile> Cases => Set<CaseFile>();

    public DbSet<RegisterEntry> Register => Set<RegisterEntry>();

    public DbSet<LinkRow> Links => Set<LinkRow>();

    public DbSet<Counter> Counters => Set<Counter>();

    public DbSet<CellRating> Ratings => Set<CellRating>();

    public DbSet<Rater> Raters => Set<Rater>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Member> Members => Set<Member>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<ApiToken> Tokens => Set<ApiToken>();

    public DbSet<KeptAnswer> Answers => Set<KeptAnswer>();

    public DbSet<Comment> Comments => Set<Comment>();

    public DbSet<CommentMention> Mentions => Set<CommentMention>();

    public DbSet<Edition> Editions => Set<Edition>();

    public DbSet<Dissent> Dissents => Set<Dissent>();

    public DbSet<StandardJudgement> Judgements => Set<StandardJudgement>();

    public DbSet<EditionLink> EditionLinks => Set<EditionLink>();

    public DbSet<Webhook> Webhooks => Set<Webhook>();

    public DbSet<WebhookProgress> WebhookProgress => Set<WebhookProgress>();

    public DbSet<WebhookDelivery> WebhookDeliveries => Set<WebhookDelivery>();

    public DbSet<Visit> Visits => Set<Visit>();

    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<KeptDocument> Documents => Set<KeptDocument>();

    public DbSet<Revision> Revisions => Set<Revision>();

    public DbSet<ChainHead> ChainHeads => Set<ChainHead>();

    public DbSet<FindableRow> Findable => Set<FindableRow>();

    public DbSet<SavedView> Views => Set<SavedView>();

    public DbSet<SpelledWord> Spellings => Set<SpelledWord>();

    private readonly List<ChangeNotice> _notices = [];

    /// <summary>What to tell once the transaction has committed.</summary>
    internal IReadOnlyList<ChangeNotice> Notices => _notices;

    /// <summary>Whose work this is. Nothing is saved without it.</summary>
    public Stamp? Stamp { get; set; }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var stamp = Stamp ?? throw new InvalidOperationException("A change without an author is refused.");
        await this.FollowItems(stamp.At, cancellationToken);
        await this.FollowTexts(cancellationToken);
        await this.FollowWords(cancellationToken);
        await AddRevisions(stamp, cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Use SaveChangesAsync.");

    /// <summary>Makes other writers of the case wait until the transaction ends, where the provider does not do so by itself.</summary>
    public abstract Task LockCase(Guid caseId, CancellationToken cancel);

    /// <summary>Has the database tell the other nodes once the transaction has committed; a database that serves one process alone has nobody to tell.</summary>
    public abstract Task PassOn(string notice, CancellationToken cancel);

    /// <summary>Lets everything be read as of now, whatever others write meanwhile, until what is returned is disposed. Nobody waits for it.</summary>
    public abstract Task<IAsyncDisposable> StandStill(CancellationToken cancel);

    /// <summary>The rows in which the clauses hold, found by the database's own index of words; what is sealed is left out as everywhere.</summary>
    public abstract IQueryable<FindableRow> Finding(IReadOnlyList<SearchClause> clauses);

    /// <summary>Prepares a database of this provider: schema up to date, left-over locks of a killed process cleared.</summary>
    public abstract Task Prepare(CancellationToken cancel);

    /// <summary>The items of a kind, for code that does not know the kind.</summary>
    public IQueryable<Item> Items(ItemKind kind)
        => (IQueryable<Item>)typeof(DbContext).GetMethod(nameof(Set), Type.EmptyTypes)!.MakeGenericMethod(ItemType.Of(kind).Item).Invoke(this, null)!;

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(TrackerDb).Assembly);
        foreach (var type in ItemType.All)
        {
            modelBuilder.Entity(type.Item, entity => ItemMap.Apply(entity, type));
        }

        Seal(modelBuilder);
    }

    private async Task AddRevisions(Stamp stamp, CancellationToken cancel)
    {
        foreach (var changes in Changes.Pending(ChangeTracker).ToList().GroupBy(change => change.CaseId))
        {
            var head = await ChainHeads.FindAsync([changes.Key], cancel);
            if (head is null)
            {
                head = ChainHead.For(changes.Key);
                ChainHeads.Add(head);
            }

            _notices.Add(ChangeNotice.Of(changes.Key, head.Length + 1, [.. changes.Select(change => change.Subject)]));
            Revisions.AddRange(changes.Select(change => Revision.Of(stamp, change, head)).ToList());
        }
    }
}
