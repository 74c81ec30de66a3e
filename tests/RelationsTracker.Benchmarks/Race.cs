using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace RelationsTracker.Benchmarks;

/// <summary>
/// Runs contenders turn by turn in one process, each round in another order, so that a busy machine slows all alike; reports
/// the best run, which other programs disturbed least, and the median. Times orient; the ratios of the best are what is compared.
/// </summary>
internal sealed class Race(string name, string title, int rounds, params Contender[] contenders)
{
    /// <summary>What stands below the table; made after the race.</summary>
    public Func<string>? Note { get; init; }

    public string Name { get; } = name;

    /// <summary>A Markdown table with the number of runs.</summary>
    public string Run()
    {
        foreach (var contender in contenders)
        {
            WarmUp(contender);
        }

        var times = contenders.ToDictionary(c => c, _ => new List<double>());
        var bytes = contenders.ToDictionary(c => c, _ => new List<long>());
        for (var round = 0; round < rounds; round++)
        {
            for (var turn = 0; turn < contenders.Length; turn++)
            {
                var contender = contenders[(turn + round) % contenders.Length];
                if (round % contender.Every == 0)
                {
                    var (time, allocated) = Time(contender.Act);
                    times[contender].Add(time);
                    bytes[contender].Add(allocated);
                }
            }
        }

        return Table(times, bytes) + (Note is { } note ? $"\n{note()}" : "");
    }

    private void WarmUp(Contender contender)
    {
        for (var i = 0; i < (contender.Every == 1 ? 40 : contender.Every < rounds ? 1 : 0); i++)
        {
            contender.Act();
        }
    }

    private static (double Milliseconds, long Bytes) Time(Func<object?> act)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        var result = act();
        var elapsed = Stopwatch.GetElapsedTime(start);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        GC.KeepAlive(result);
        return (elapsed.TotalMilliseconds, allocated);
    }

    private string Table(Dictionary<Contender, List<double>> times, Dictionary<Contender, List<long>> bytes)
    {
        var first = times[contenders[0]].Min();
        var counts = contenders.Any(contender => contender.Rows > 0);
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"### {title}\n\n")
            .Append(counts ? "| way | best | median | rows per second | best against the first | runs |\n|---|---|---|---|---|---|\n" : "| way | best | median | best against the first | allocated | runs |\n|---|---|---|---|---|---|\n");
        foreach (var contender in contenders)
        {
            var (best, median) = (times[contender].Min(), Median(times[contender]));
            if (counts)
            {
                text.Append(CultureInfo.InvariantCulture, $"| {contender.Name} | {Milliseconds(best)} | {Milliseconds(median)} | {contender.Rows / best * 1000:N0} | {Ratio(best / first)} | {times[contender].Count} |\n");
                continue;
            }

            text.Append(CultureInfo.InvariantCulture, $"| {contender.Name} | {Milliseconds(best)} | {Milliseconds(median)} | {Ratio(best / first)} | {Median([.. bytes[contender].Select(b => (double)b)]) / 1024:N0} KiB | {times[contender].Count} |\n");
        }

        return text.ToString();
    }

    private static string Milliseconds(double value) => string.Create(CultureInfo.InvariantCulture, $"{(value >= 100 ? $"{value:N0}" : $"{value:0.000}")} ms");

    private static string Ratio(double value) => string.Create(CultureInfo.InvariantCulture, $"{(value >= 100 ? $"{value:N0}" : $"{value:0.00}")}×");

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}

/// <summary>One way of doing the job.</summary>
/// <param name="Name">How the table calls it.</param>
/// <param name="Act">Does it once; returns something so that it is not optimised away.</param>
/// <param name="Every">Slow ways run only every so many rounds.</param>
internal sealed record Contender(string Name, Func<object?> Act, int Every = 1)
{
    /// <summary>How many rows it works on; where it is told, the table counts rows per second instead of bytes.</summary>
    public int Rows { get; init; }
}
