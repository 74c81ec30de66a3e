using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.History;
using RelationsTracker.App.History.Audit;
using RelationsTracker.App.UseCases.History;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Tests.History;

/// <summary>What somebody with the database in hand may do to a history of a few claims, and what an audit says to it.</summary>
internal static class TamperedHistory
{
    /// <summary>Three claims, each changed once: the last six rows of the chain.</summary>
    public static async Task<Office> On(DatabaseProvider provider)
    {
        var office = await Office.On(provider);
        for (var i = 1; i <= 3; i++)
        {
            // Clocks have more digits than PostgreSQL keeps.
            office.Clock.Advance(TimeSpan.FromTicks(1_234_567));
            await office.Add(ItemKind.Claim, new ClaimContent { Statement = $"Claim {i}." });
        }

        for (var i = 1; i <= 3; i++)
        {
            Office.Done(await office.Use<ChangeItem>().Handle(new(Office.Case, new ItemRef(ItemKind.Claim, i), 1, new ClaimContent { Statement = $"Claim {i}, changed." })));
        }

        return office;
    }

    /// <summary>What is wrong, as <c>place kind subject</c>.</summary>
    public static async Task<string> Audit(this Office office, params Anchor[] anchors)
        => string.Join("; ", (await office.Faults(anchors)).Select(fault => string.Join(' ', fault.Position.ToString(CultureInfo.InvariantCulture), fault.Kind, fault.Subject).TrimEnd()));

    public static async Task<IReadOnlyList<ChainFault>> Faults(this Office office, params Anchor[] anchors)
        => Assert.Single(Office.Done(await office.AsConsole().Use<VerifyHistory>().Handle(null, anchors))).Faults;

    public static async Task<Anchor> Head(this Office office) => Assert.Single(Office.Done(await office.AsConsole().Use<ReadHeads>().Handle(null)));

    /// <summary>The place of the last row about something.</summary>
    public static async Task<long> Last(this Office office, string subject)
    {
        await using var db = office.Open();
        return await db.Revisions.Where(r => r.Subject == subject).MaxAsync(r => r.Position);
    }

    public static async Task Sql(this Office office, FormattableString sql)
    {
        await using var db = office.Open();
        Assert.NotEqual(0, await db.Database.ExecuteSqlAsync(sql));
    }

    /// <summary>Moves all rows from a place on by some places.</summary>
    public static async Task Shift(this Office office, long from, int by)
    {
        await office.Sql($"""UPDATE revisions SET "Position" = -("Position" + {by}) WHERE "Position" >= {from}""");
        await office.Sql($"""UPDATE revisions SET "Position" = -"Position" WHERE "Position" < 0""");
    }

    /// <summary>Puts a row in that says that somebody accepted a claim.</summary>
    public static Task Forge(this Office office, long place, string previous)
        => office.Sql($"""
            INSERT INTO revisions ("CaseId", "Position", "At", "PersonId", "Who", "UseCase", "Subject", "Before", "After", "Kind", "Previous", "Hash")
            SELECT "CaseId", {place}, "At", "PersonId", 'Rhea', 'RecordStep', "Subject", "Before", "After", "Kind", {previous}, 'none' FROM revisions WHERE "Subject" = 'C1' AND "UseCase" = 'AddItem'
            """);

    /// <summary>Gives a row, and those after it up to a place, hashes of their own.</summary>
    public static async Task Rehash(this Office office, long from, long to)
    {
        for (var place = from; place <= to; place++)
        {
            if (place > from)
            {
                var before = (await office.Row(place - 1)).Hash;
                await office.Sql($"""UPDATE revisions SET "Previous" = {before} WHERE "Position" = {place}""");
            }

            var hash = (await office.Row(place)).Digest();
            await office.Sql($"""UPDATE revisions SET "Hash" = {hash} WHERE "Position" = {place}""");
        }
    }

    public static async Task<Revision> Row(this Office office, long place)
    {
        await using var db = office.Open();
        return await db.Revisions.AsNoTracking().SingleAsync(r => r.Position == place);
    }

    /// <summary>Makes the record of the chain's end say what the last row says.</summary>
    public static async Task Behead(this Office office)
    {
        await using var db = office.Open();
        var last = await db.Revisions.AsNoTracking().OrderByDescending(r => r.Position).FirstAsync();
        await office.Sql(FormattableStringFactory.Create("""UPDATE chain_heads SET "Length" = {0}, "Hash" = {1}""", last.Position, last.Hash));
    }
}
