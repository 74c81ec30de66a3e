using System.Diagnostics;
using System.Globalization;
using System.Text;
using RelationsTracker.App;
using RelationsTracker.App.UseCases.Search;

namespace RelationsTracker.Benchmarks.Search;

/// <summary>
/// What one letter more costs in a case of a million claims: the whole search as the page asks it, beside the same words asked of the index
/// alone. Both go turn by turn; the median and the slowest of a hundred are told.
/// </summary>
internal static class SearchLatency
{
    /// <summary>A way to ask: what is typed the i-th time, and the same for the index, as FTS5 spells it.</summary>
    private sealed record Mix(string Name, Func<int, string> Typed, Func<int, string> Fts5, bool WithFacets = false);

    public const string OnSqlite = "search-sqlite";

    public const string OnPostgres = "search-postgres";

    private const int Asked = 200;

    public static string Run(DatabaseProvider provider)
    {
        if (provider == DatabaseProvider.Postgres && !VolumePlace.HasPostgres)
        {
            return "Not measured: RELATIONSTRACKER_TEST_POSTGRES is not set.\n";
        }

        using var volume = new SearchVolume(provider);
        var table = new StringBuilder().Append(CultureInfo.InvariantCulture, $"### Results as one types, {SearchVolume.Claims:N0} claims on {(provider == DatabaseProvider.Sqlite ? "SQLite" : "PostgreSQL")}\n\n")
            .Append("| asked | index alone p50 / p99 | search with its 20 results p50 / p99 | p50 ratio | runs |\n|---|---|---|---|---|\n");
        foreach (var mix in Mixes())
        {
            table.Append(Row(volume, provider, mix));
        }

        return table.ToString();
    }

    private static IEnumerable<Mix> Mixes()
    {
        yield return new("a rare word", i => $"{Rare(i)} ", i => $"\"{Rare(i)}\"");
        yield return new("a middling word", i => $"{Middling(i)} ", i => $"\"{Middling(i)}\"");
        yield return new("a middling word in one of two cases", i => $"case:volume {Middling(i)} ", i => $"\"{Middling(i)}\"");
        yield return new("one of the ten commonest words", i => $"{Common(i)} ", i => $"\"{Common(i)}\"");
        yield return new("two middling words", i => $"{Middling(i)} {Middling(i + 1)} ", i => $"\"{Middling(i)}\" AND \"{Middling(i + 1)}\"");
        yield return new("two of the commonest words", i => $"{Common(i)} {Common(i + 3)} ", i => $"\"{Common(i)}\" AND \"{Common(i + 3)}\"");
        yield return new("a common and a rare word", i => $"{Common(i)} {Rare(i)} ", i => $"\"{Common(i)}\" AND \"{Rare(i)}\"");
        yield return new("the first three letters of a word", i => Middling(i)[..3], i => $"\"{Middling(i)[..3]}\"*");
        yield return new("the first five letters of a word", i => Middling(i)[..5], i => $"\"{Middling(i)[..5]}\"*");
        yield return new("a phrase of two words", i => $"\"{Common(i)} {Common(i + 1)}\" ", i => $"\"{Common(i)} {Common(i + 1)}\"");
        yield return new("a common word without another", i => $"{Common(i)} -{Common(i + 1)} ", i => $"\"{Common(i)}\" NOT \"{Common(i + 1)}\"");
        yield return new("a word with a slip in it, put right", i => $"{Slip(i)} ", i => $"\"{Slip(i)}\"");
        yield return new("a common word with its facets", i => $"{Common(i)} ", i => $"\"{Common(i)}\"", WithFacets: true);
    }

    private static string Rare(int i) => SearchVolume.Word(20_000 + (i * 97));

    private static string Middling(int i) => SearchVolume.Word(300 + (i * 13));

    private static string Common(int i) => SearchVolume.Word(1 + (i % 10));

    private static string Slip(int i) => $"{Rare(i)[..^1]}x";

    private static string Row(SearchVolume volume, DatabaseProvider provider, Mix mix)
    {
        var search = volume.Use<SearchEverywhere>();
        List<double> whole = [], raw = [];
        for (var i = -10; i < Asked; i++)
        {
            var n = Math.Abs(i);
            var index = Time(() => Index(volume, provider, mix.Fts5(n)));
            var page = Time(() => search.Handle(mix.Typed(n), withFacets: mix.WithFacets).GetAwaiter().GetResult());
            if (i >= 0)
            {
                raw.Add(index);
                whole.Add(page);
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"| {mix.Name} | {At(raw, .5):0.00} / {At(raw, .99):0.0} ms | {At(whole, .5):0.00} / {At(whole, .99):0.0} ms | {At(whole, .5) / At(raw, .5):0.0}× | {Asked} |\n");
    }

    private static double Time(Action act)
    {
        var start = Stopwatch.GetTimestamp();
        act();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    // As many of the newest rows as are ranked: the same work of the index.
    private static void Index(SearchVolume volume, DatabaseProvider provider, string match)
    {
        using var command = volume.Command(provider == DatabaseProvider.Sqlite
            ? "SELECT w.rowid, f.\"Words\" FROM findable_words w CROSS JOIN findable f ON f.\"Id\" = w.rowid WHERE findable_words MATCH @match ORDER BY w.rowid DESC LIMIT 501"
            : "SELECT \"Id\", \"Words\" FROM findable WHERE \"Vector\" @@ @match::tsquery ORDER BY \"Id\" DESC LIMIT 501");
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@match", provider == DatabaseProvider.Sqlite ? match : TsQuery(match));
        command.Parameters.Add(parameter);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            GC.KeepAlive(reader.GetString(1));
        }
    }

    private static string TsQuery(string fts5)
        => string.Join(' ', fts5.Replace(" NOT ", " & ! ", StringComparison.Ordinal).Replace(" AND ", " & ", StringComparison.Ordinal).Replace("\"*", ":*", StringComparison.Ordinal)
            .Split('"').Select((part, i) => i % 2 == 1 ? part.Replace(" ", " <-> ", StringComparison.Ordinal) : part)).Replace(" :*", ":*", StringComparison.Ordinal);

    private static double At(List<double> times, double share) => times.Order().ElementAt((int)(share * (times.Count - 1)));
}
