using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.History;

namespace RelationsTracker.App.Tests.History;

/// <summary>Every way of changing the history with SQL shows, and the first bad row is named.</summary>
public sealed class ChainAuditTests
{
    [Theory, EveryDatabase]
    public async Task A_history_that_nobody_touched_is_sound(DatabaseProvider provider)
    {
        await using var office = await TamperedHistory.On(provider);

        Assert.Equal("", await office.Audit(await office.Head()));
    }

    [Theory, EveryDatabase]
    public async Task An_edited_row_shows(DatabaseProvider provider)
    {
        await using var office = await TamperedHistory.On(provider);
        var place = await office.Last("C2");

        await office.Sql($"""UPDATE revisions SET "Who" = 'Nobody' WHERE "Position" = {place}""");

        Assert.Equal($"{place} Changed C2", await office.Audit());
    }

    [Theory, EveryDatabase]
    public async Task An_edited_row_with_a_hash_of_its_own_shows(DatabaseProvider provider)
    {
        await using var office = await TamperedHistory.On(provider);
        var place = await office.Last("C2");
        await office.Sql($"""UPDATE revisions SET "Who" = 'Nobody' WHERE "Position" = {place}""");

        await office.Rehash(place, place);

        Assert.Equal($"{place} Changed C2", await office.Audit());
    }

    [Theory, EveryDatabase]
    public async Task An_edited_last_row_with_a_hash_of_its_own_shows(DatabaseProvider provider)
    {
        await using var office = await TamperedHistory.On(provider);
        var place = await office.Last("C3");
        await office.Sql($"""UPDATE revisions SET "Who" = 'Nobody' WHERE "Position" = {place}""");

        await office.Rehash(place, place);

        Assert.Equal($"{place} Changed C3", await office.Audit());
    }

    [Theory, EveryDatabase]
    public async Task A_deleted_row_shows(DatabaseProvider provider)
    {
        await using var office = await TamperedHistory.On(provider);
        var place = await office.Last("C1");

        await office.Sql($"""DELETE FROM revisions WHERE "Position" = {place}""");

        Assert.StartsWith($"{place} Missing", await office.Audit(), StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task A_deleted_row_shows_also_where_the_gap_was_closed(DatabaseProvider provider)
    {
        await using var office = await TamperedHistory.On(provider);
        var place = await office.Last("C1");
        await office.Sql($"""DELETE FROM revisions WHERE "Position" = {place}""");

        await office.Shift(place + 1, -1);
        await office.Behead();

        Assert.StartsWith($"{place} Missing", await office.Audit(), StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task A_row_put_in_between_shows_whether_or_not_it_has_a_sound_hash(DatabaseProvider provider)
    {
        await using var office = await TamperedHistory.On(provider);
        var place = await office.Last("C1");
        var previous = (await office.Row(place)).Previous;
        await office.Shift(place, 1);
        await office.Forge(place, previous);
        Assert.StartsWith($"{place} Inserted C1", await office.Audit(), StringComparison.Ordinal);

        await office.Rehash(place, place);

        Assert.StartsWith($"{place} Inserted C1", await office.Audit(), StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task A_row_put_at_the_end_shows(DatabaseProvider provider)
    {
        await using var office = await TamperedHistory.On(provider);
        var end = (await office.Head()).Length;

        await office.Forge(end + 1, (await office.Row(end)).Hash);
        Assert.StartsWith($"{end + 1} Inserted C1", await office.Audit(), StringComparison.Ordinal);
        await office.Rehash(end + 1, end + 1);

        Assert.StartsWith($"{end + 1} Inserted C1", await office.Audit(), StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Rows_that_changed_places_show(DatabaseProvider provider)
    {
        await using var office = await TamperedHistory.On(provider);
        var (one, other) = (await office.Last("C1"), await office.Last("C3"));

        await office.Sql($"""UPDATE revisions SET "Position" = -1 WHERE "Position" = {one}""");
        await office.Sql($"""UPDATE revisions SET "Position" = {one} WHERE "Position" = {other}""");
        await office.Sql($"""UPDATE revisions SET "Position" = {other} WHERE "Position" = -1""");

        Assert.StartsWith($"{one} OutOfOrder C3", await office.Audit(), StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task A_tail_that_was_cut_off_shows_with_its_record_only_against_an_anchor(DatabaseProvider provider)
    {
        await using var office = await TamperedHistory.On(provider);
        var (anchor, place) = (await office.Head(), await office.Last("C3"));

        // Back to where the claim was before its last change, so that nothing else betrays it.
        await office.Sql($"""DELETE FROM revisions WHERE "Position" = {place}""");
        await office.Sql($"""UPDATE claims SET "Statement" = 'Claim 3.', "Version" = 1 WHERE "Number" = 3""");
        Assert.Equal($"{place} CutOff", await office.Audit());
        await office.Behead();

        Assert.Equal("", await office.Audit());
        Assert.Equal($"{place} CutOff", await office.Audit(anchor));
    }

    [Theory, EveryDatabase]
    public async Task A_history_written_anew_to_its_end_shows_against_an_anchor(DatabaseProvider provider)
    {
        await using var office = await TamperedHistory.On(provider);
        var (anchor, place) = (await office.Head(), await office.Last("C1"));
        await office.Sql($"""UPDATE revisions SET "Who" = 'Nobody' WHERE "Position" = {place}""");

        await office.Rehash(place, anchor.Length);
        await office.Behead();

        Assert.Equal("", await office.Audit());
        Assert.Equal($"{anchor.Length} Changed C3", await office.Audit(anchor));
    }

    [Theory, EveryDatabase]
    public async Task Only_owners_look(DatabaseProvider provider)
    {
        await using var office = await TamperedHistory.On(provider);

        Assert.Equal("Only owners check the history.", (await office.As("rhea").Use<VerifyHistory>().Handle(null, [])).Message);
        Assert.Equal("Only owners take the ends of the history.", (await office.Use<ReadHeads>().Handle(null)).Message);
        Assert.True(Assert.Single(Office.Done(await office.As("olga").Use<VerifyHistory>().Handle(Office.Case, []))).IsSound);
    }
}
