using RelationsTracker.App;
using RelationsTracker.Benchmarks;
using RelationsTracker.Benchmarks.Ach;
using RelationsTracker.Benchmarks.Exchange;
using RelationsTracker.Benchmarks.History;
using RelationsTracker.Benchmarks.Questions;
using RelationsTracker.Benchmarks.Search;

// Without arguments every benchmark runs and prints; --out FILE also puts the tables into that file; other words pick by name.
var at = Array.IndexOf(args, "--out");
var file = at < 0 ? null : args[at + 1];
var picked = args.Where((arg, i) => arg != "--out" && (at < 0 || i != at + 1)).ToArray();
Race[] races = [AchRaces.Scoring(), AchRaces.LeaveOneOut(), AchRaces.Hundred(), AchRaces.Margins(), AchRaces.OnePage(), SuggestionRaces.Reading(), PictureRaces.Network(), PictureRaces.Time(), AsOfRaces.AsOf(), HistoryRaces.Pages(), HistoryRaces.Matrices(), HistoryRaces.Comparisons(), BulkRaces.Bulk(), BriefRaces.Writing(), BriefRaces.Printing()];

IEnumerable<(string Name, Func<string> Run)> all = [.. races.Select(race => (race.Name, (Func<string>)race.Run)), (SearchLatency.OnSqlite, () => SearchLatency.Run(DatabaseProvider.Sqlite)), (SearchLatency.OnPostgres, () => SearchLatency.Run(DatabaseProvider.Postgres))];

foreach (var (name, run) in all.Where(r => picked.Length == 0 || picked.Contains(r.Name)))
{
    var table = run();
    Console.WriteLine(table);
    if (file is not null)
    {
        Report.Put(file, name, table);
    }
}

AsOfRaces.Leave();
