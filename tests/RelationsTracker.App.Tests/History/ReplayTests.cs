using System.Text.Json.Nodes;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.History;
using RelationsTracker.App.Storage;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.History;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.Tests.History;

/// <summary>Whatever people do, replaying the history gives the case as it is, and taking it back step by step each state before.</summary>
public sealed class ReplayTests
{
    private static readonly Gen<CommandByChance[]> Work = Gen.Select(Gen.Int[0, CommandByChance.Kinds - 1], Gen.Int[1, 4], Gen.Int[1, 12], (what, one, other) => new CommandByChance(what, one, other)).Array[10, 45];

    [Theory, EveryDatabase]
    public async Task Replaying_the_history_gives_the_case_as_it_is(DatabaseProvider provider)
        => await Work.SampleAsync(async commands =>
        {
            await using var office = await Begun(provider);
            foreach (var command in commands)
            {
                await command.Do(office);
            }

            await Holds(office);
        }, iter: provider == DatabaseProvider.Sqlite ? 24 : 4, threads: 1);

    private static async Task<Office> Begun(DatabaseProvider provider)
    {
        var office = await Office.On(provider);
        await office.Add(ItemKind.Question, new QuestionContent { Text = "Who?" });
        await office.Add(ItemKind.Hypothesis, new HypothesisContent { Question = new(ItemKind.Question, 1), Label = "H one", Statement = "One." });
        await office.Add(ItemKind.Hypothesis, new HypothesisContent { Question = new(ItemKind.Question, 1), Label = "H two", Statement = "Two." });
        return office;
    }

    private static async Task Holds(Office office)
    {
        await using var db = office.Open();
        var replayed = new Dictionary<string, string?>();
        foreach (var row in await db.Revisions.AsNoTracking().OrderBy(r => r.Position).ToListAsync())
        {
            Assert.Equal(replayed.GetValueOrDefault(row.Subject) is { } was ? Canonical(was) : null, Before(row));
            replayed[row.Subject] = row.After;
        }

        Assert.Equal(await Standing(db), replayed.Where(thing => thing.Value is not null && !IsOfTheHouse(thing.Key)).OrderBy(thing => thing.Key, StringComparer.Ordinal).Select(thing => $"{thing.Key} {Canonical(thing.Value!)}"));
        Assert.All(Office.Done(await office.AsConsole().Use<VerifyHistory>().Handle(null, [])), audit => Assert.Empty(audit.Faults));
    }

    // The audit looks at these as well.
    private static bool IsOfTheHouse(string subject) => subject == "case" || subject.StartsWith("member/", StringComparison.Ordinal) || subject.StartsWith("rater/", StringComparison.Ordinal);

    // What a row left, with the fields it changed put back.
    private static string? Before(Revision row)
    {
        if (row.Before is null)
        {
            return null;
        }

        var thing = JsonNode.Parse(row.After!)!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(row.Before)!.AsObject())
        {
            thing[name] = value?.DeepClone();
        }

        return Canonical(thing.ToJsonString(ContentJson.Options));
    }

    private static string Canonical(string json)
        => string.Join('\n', JsonNode.Parse(json)!.AsObject().Where(field => field.Value is not null).OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}: {field.Value!.ToJsonString(ContentJson.Options)}"));

    private static async Task<List<string>> Standing(TrackerDb db)
    {
        var things = new Dictionary<string, string>();
        foreach (var kind in ItemKinds.All)
        {
            foreach (var item in await db.Items(kind).AsNoTracking().ToListAsync())
            {
                things[$"{item.Ref}"] = ContentJson.Write(item.Body);
            }
        }

        foreach (var cell in await db.Ratings.AsNoTracking().ToListAsync())
        {
            things[cell.Subject] = ContentJson.Write(cell.Reading);
        }

        return [.. things.OrderBy(thing => thing.Key, StringComparer.Ordinal).Select(thing => $"{thing.Key} {Canonical(thing.Value)}")];
    }
}
