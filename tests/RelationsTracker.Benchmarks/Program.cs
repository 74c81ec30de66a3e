using RelationsTracker.Benchmarks;
using RelationsTracker.Benchmarks.Ach;
using RelationsTracker.Benchmarks.History;
using RelationsTracker.Benchmarks.Questions;

// Without arguments every benchmark runs and prints; --out FILE also puts the tables into that file; other words pick by name.
var at = Array.IndexOf(args, "--out");
var file = at < 0 ? null : args[at + 1];
var picked = args.Where((arg, i) => arg != "--out" && (at < 0 || i != at + 1)).ToArray();
Race[] races = [AchRaces.Scoring(), AchRaces.LeaveOneOut(), AchRaces.Hundred(), AchRaces.Margins(), AchRaces.OnePage(), SuggestionRaces.Reading(), PictureRaces.Network(), PictureRaces.Time(), AsOfRaces.AsOf(), HistoryRaces.Pages(), HistoryRaces.Matrices(), HistoryRaces.Comparisons(), BriefRaces.Writing(), BriefRaces.Printing()];

foreach (var race in races.Where(r => picked.Length == 0 || picked.Contains(r.Name)))
{
    var table = race.Run();
    Console.WriteLine(table);
    if (file is not null)
    {
        Report.Put(file, race.Name, table);
    }
}

AsOfRaces.Leave();
