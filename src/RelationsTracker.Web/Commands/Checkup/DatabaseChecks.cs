using Microsoft.EntityFrameworkCore;
using RelationsTracker.App;
using RelationsTracker.App.Door;
using RelationsTracker.App.History.Audit;
using RelationsTracker.App.Storage;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.History;
using RelationsTracker.App.UseCases.Search;
using RelationsTracker.Web.Commands.Backups;
using RelationsTracker.Web.Host;

namespace RelationsTracker.Web.Commands.Checkup;

/// <summary>The database: reachable, whole, of this version, and with a history that is as it was written.</summary>
internal static class DatabaseChecks
{
    public static async Task<IReadOnlyList<Finding>> Of(Workplace place, CancellationToken cancel)
    {
        var found = new List<Finding>();
        try
        {
            var isEmbedded = place.Part<DatabaseChoice>().Provider == DatabaseProvider.Sqlite;
            if (isEmbedded && !File.Exists(place.Folder.Database))
            {
                return [new("database", Grade.Wrong, $"There is no {place.Folder.Database}.", "Start the program once: it makes one. Or restore a backup.")];
            }

            found.Add(isEmbedded ? await Whole(place.Folder.Database, cancel) : new("database", Grade.Fine, "The database server answers."));
            if (found[0].Grade == Grade.Fine)
            {
                found.Add(await Schema(place, cancel));
            }

            return found.All(one => one.Grade == Grade.Fine) ? [.. found, await History(place, cancel), await Search(place, cancel)] : found;
        }
        catch (Exception failure) when (StorageTrouble.Explain(failure) is { } why)
        {
            return [.. found, new("database", Grade.Wrong, why, "See docs/operations.md, When something is wrong.")];
        }
    }

    private static async Task<Finding> Whole(string path, CancellationToken cancel)
    {
        var damage = await DatabaseCopy.Damage(path, cancel);
        return damage.Count == 0 ? new("database", Grade.Fine, "The database file is whole.")
            : new("database", Grade.Wrong, $"The database file is damaged: {string.Join("; ", damage)}", "Restore a backup: relationstracker restore FILE --replace. The damaged folder is put aside.");
    }

    private static async Task<Finding> Schema(Workplace place, CancellationToken cancel)
    {
        await using var db = await place.Part<IDbContextFactory<TrackerDb>>().CreateDbContextAsync(cancel);
        var (applied, known) = ((await db.Database.GetAppliedMigrationsAsync(cancel)).ToList(), db.Database.GetMigrations().ToList());
        return applied.Except(known).Any() ? new("schema", Grade.Wrong, "The data were written by a newer version of the program.", "Use that version, or restore a backup made by this one.")
            : applied.Count < known.Count ? new("schema", Grade.Warning, $"{known.Count - applied.Count} changes of the schema are waiting.", "Back up, then start the program: it makes them.")
            : new("schema", Grade.Fine, "The schema is that of this version.");
    }

    // A line for each history would hide the one that matters.
    private static async Task<Finding> History(Workplace place, CancellationToken cancel)
    {
        IReadOnlyList<Anchor> anchors;
        try
        {
            anchors = await new AnchorFile(place.Folder.In(AnchorFile.Name)).Read(cancel);
        }
        catch (FormatException bad)
        {
            return new("history", Grade.Wrong, bad.Message, $"Put {AnchorFile.Name} back from a backup, or mend the line.");
        }

        if (await place.Use<VerifyHistory>().Handle(null, anchors, cancel) is not Outcome<IReadOnlyList<CaseAudit>>.Done { Value: var audits })
        {
            return new("history", Grade.Wrong, "The history cannot be read.", "Run audit verify.");
        }

        var unsound = audits.Where(audit => !audit.IsSound).ToList();
        return unsound.Count == 0 ? new("history", Grade.Fine, $"{audits.Sum(audit => audit.Length)} changes in {audits.Count} cases are each as they were written.")
            : new("history", Grade.Wrong, $"The history of {string.Join(", ", unsound.Select(audit => audit.Case))} is not as it was written: {(unsound[0].Faults is [var first, ..] ? first.What : "")}", "Run audit verify: it names each row. Keep the folder as it is, and restore a backup beside it.");
    }

    private static async Task<Finding> Search(Workplace place, CancellationToken cancel)
    {
        var behind = new List<string>();
        foreach (var one in Answer.Of(await place.Use<ListCases>().Handle(cancel)))
        {
            var check = Answer.Of(await place.Use<CheckSearch>().Handle(one.Slug, cancel));
            behind.AddRange(check.Wrong.Count > 0 ? [$"{one.Slug} ({string.Join(", ", check.Wrong.Take(3))}{(check.Wrong.Count > 3 ? ", …" : "")})"] : []);
        }

        return behind.Count == 0 ? new("search", Grade.Fine, "Search finds by what stands there.")
            : new("search", Grade.Warning, $"Search finds by something else than what stands there in {string.Join("; ", behind)}.", "relationstracker doctor --mend-search makes it anew.");
    }
}
