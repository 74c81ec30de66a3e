using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.History;
using RelationsTracker.Core;

namespace RelationsTracker.App.Tests.History;

/// <summary>Whatever somebody can do to a case is undone by a new change, or says why it never is.</summary>
public sealed class UndoEverythingTests
{
    [Fact]
    public void Every_use_case_that_writes_has_a_row()
        => Assert.Equal(WritingUseCases.InTheSource().Order(StringComparer.Ordinal),
            WritingUseCases.Deeds().Select(deed => deed.UseCase).Concat(WritingUseCases.OutsideHistory).Distinct().Order(StringComparer.Ordinal));

    [Theory, EveryDatabase]
    public async Task Everything_done_is_undone_and_the_case_says_again_what_it_said(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        await WritingUseCases.Furnish(office);
        var wrong = new List<string>();
        foreach (var (number, deed) in WritingUseCases.Deeds().Where(deed => deed.Never is null).Index())
        {
            try
            {
                await DoAndUndo(office, deed);
            }
            catch (Exception failure) when (failure is Xunit.Sdk.XunitException or DbUpdateException or RuleException)
            {
                wrong.Add($"{number} {deed.UseCase} by {deed.Who}: {failure.Message}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.All(Office.Done(await office.AsConsole().Use<VerifyHistory>().Handle(null, [])), audit => Assert.Empty(audit.Faults));
    }

    [Theory, EveryDatabase]
    public async Task What_is_never_undone_says_why(DatabaseProvider provider)
    {
        foreach (var deed in WritingUseCases.Deeds().Where(deed => deed.Never is not null))
        {
            await using var office = await Office.On(provider);
            await WritingUseCases.Furnish(office);
            await (deed.First?.Invoke(office.As("edda")) ?? Task.CompletedTask);
            office.Clock.Advance(TimeSpan.FromMinutes(1));
            await deed.Do(office.As(deed.Who));
            var (slug, position) = await LastAct(office);

            var refused = await office.Use<UndoChange>().Handle(new(slug, position));
            Assert.True(refused is Outcome<string>.Refused && refused.Message.Contains(deed.Never!, StringComparison.Ordinal), $"{deed.UseCase}: {refused.GetType().Name} {refused.Message}");
        }
    }

    private static async Task DoAndUndo(Office office, Deed deed)
    {
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await (deed.First?.Invoke(office.As("edda")) ?? Task.CompletedTask);
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        var before = await office.Replayed();
        await deed.Do(office.As(deed.Who));
        var done = await office.Replayed();
        Assert.NotEqual(before, done);
        office.Clock.Advance(TimeSpan.FromMinutes(1));

        Office.Done(await office.As(deed.Who).Use<UndoChange>().Handle(new(Office.Case, (await LastAct(office)).Position)));
        Assert.Equal(before, await office.Replayed());
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        Office.Done(await office.Use<UndoChange>().Handle(new(Office.Case, (await LastAct(office)).Position)));
        Assert.Equal(done, await office.Replayed());
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        Office.Done(await office.Use<UndoChange>().Handle(new(Office.Case, (await LastAct(office)).Position)));
    }

    private static async Task<(string Slug, long Position)> LastAct(Office office)
    {
        await using var db = office.Open();
        var last = await db.Revisions.AsNoTracking().OrderByDescending(r => r.At).ThenByDescending(r => r.Subject == "case" && r.Before == null).ThenByDescending(r => r.Id).FirstAsync();
        return ((await db.Cases.SingleAsync(c => c.Id == last.CaseId)).Slug, last.Position);
    }
}
