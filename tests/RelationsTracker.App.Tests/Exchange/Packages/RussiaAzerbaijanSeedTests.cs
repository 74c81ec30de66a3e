using RelationsTracker.App.Exchange.Packages;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Events;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.App.Tests.Exchange.Packages;

/// <summary>The shipped case holds what its annotation counts, and its matrix scores as there.</summary>
public sealed class RussiaAzerbaijanSeedTests
{
    private const string Seed = "russia-azerbaijan-2025";

    [Theory]
    [InlineData(ItemKind.Actor, 77)]
    [InlineData(ItemKind.Relation, 59)]
    [InlineData(ItemKind.Event, 41)]
    [InlineData(ItemKind.OriginGroup, 6)]
    [InlineData(ItemKind.Claim, 122)]
    [InlineData(ItemKind.Question, 4)]
    [InlineData(ItemKind.Hypothesis, 5)]
    [InlineData(ItemKind.EvidenceRow, 36)]
    [InlineData(ItemKind.Assumption, 14)]
    [InlineData(ItemKind.Scenario, 4)]
    [InlineData(ItemKind.Indicator, 18)]
    [InlineData(ItemKind.Stake, 14)]
    [InlineData(ItemKind.Tension, 22)]
    [InlineData(ItemKind.Gap, 18)]
    public async Task The_case_has_as_many_as_its_annotation(ItemKind kind, int count)
        => Assert.Equal(count, (await SeedTests.Read(Seed)).Items.Count(i => i.Ref.Kind == kind));

    [Fact]
    public async Task What_the_annotation_counts_inside_items_is_there()
    {
        var package = await SeedTests.Read(Seed);
        var claims = Of<ClaimContent>(package).ToList();
        var hedged = Of<HedgeContent>(package).SelectMany(h => h.Governs).Where(to => to.Kind == ItemKind.Claim).Distinct();

        Assert.Equal(28, Of<SourceContent>(package).Count(s => s.Kind != SourceKind.ReadingNote));
        Assert.Equal(66, hedged.Count());
        Assert.Equal(50, claims.Count(c => c.Chain.Count > 1));
        Assert.Equal(6, Of<HypothesisContent>(package).Sum(h => h.Variants.Count));
        Assert.Equal(180, package.Ratings.Count);
    }

    [Fact]
    public async Task The_article_is_withheld_and_only_short_words_of_it_are_quoted()
    {
        var package = await SeedTests.Read(Seed);
        var articles = package.Items.Where(i => i.Content is SourceTextContent { Withheld: true }).Select(i => i.Ref).ToHashSet();
        var excerpts = Of<ExcerptContent>(package).Where(e => articles.Contains(e.Text)).ToList();

        Assert.NotEmpty(articles);
        Assert.All(excerpts.Where(e => e.Quotation is not null), e => Assert.InRange(e.Quotation!.Length, 1, ExcerptContent.MaxQuotation));
    }

    [Theory]
    [InlineData("inconsistency", "7 2 17 8 3")]
    [InlineData("weighted-credibility", "4 1 16 7 1.5")]
    [InlineData("weighted-parc", "7.1213 2 22.799 10.4853 3")]
    [InlineData("collapsed", "4 1 11 6 2")]
    public async Task The_matrix_scores_as_in_the_annotation(string rule, string scores)
    {
        await using var office = await Imported();
        var matrix = Office.Done(await office.Use<ReadMatrix>().Handle(Seed, ItemRef.Parse("Q1"))).Sheet(null);

        var ranking = ScoringRules.Of(rule).Score(matrix);

        Assert.Equal(scores, string.Join(' ', ranking.Scores.Select(s => FormattableString.Invariant($"{Math.Round(s.Value, 4)}"))));
        Assert.Equal(["H2", "H5", "H1", "H4", "H3"], ranking.LeastRefutedFirst.Select(s => s.Hypothesis));
    }

    [Fact]
    public async Task The_rows_that_the_text_states_score_as_in_the_annotation()
    {
        var package = await SeedTests.Read(Seed);
        var stated = package.Items.Where(i => i.Content is EvidenceRowContent { Basis: Core.Actors.Basis.Stated }).Select(i => $"{i.Ref}").ToHashSet();
        await using var office = await Imported();
        var matrix = Office.Done(await office.Use<ReadMatrix>().Handle(Seed, ItemRef.Parse("Q1"))).Sheet(null).Where(row => stated.Contains(row.Id));

        Assert.Equal([4, 2, 17, 8, 3], ScoringRules.Of("inconsistency").Score(matrix).Scores.Select(s => s.Value));
    }

    [Fact]
    public async Task The_chronology_leaves_three_days_to_the_gas_hub_and_finds_that_two_days_cannot_be_one()
    {
        var package = await SeedTests.Read(Seed);
        var findings = CaseChronology.Of(ByRef<EventContent>(package), ByRef<ClaimContent>(package), ByRef<SourceContent>(package)).Findings;

        Assert.Equal("E17 (Moscow abandons the Turkish gas-hub plan) can only be on 1–3 June 2025: 3 of the 30 days its date allows.", findings.Single(f => $"{f.Item}" == "E17").Sentence);
        Assert.Contains(findings, f => f.Kind == ChronologyFindingKind.Conflict && f.Chain.Any(step => step.Words.Contains("precisely coincided", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_article_makes_every_excerpt_readable_and_exact()
    {
        var article = Environment.GetEnvironmentVariable("RELATIONSTRACKER_ARTICLE");
        Assert.SkipUnless(File.Exists(article), "RELATIONSTRACKER_ARTICLE does not name the article's text: that its excerpts become readable was not tried.");
        var package = await SeedTests.Read(Seed);
        await using var office = await Imported();

        var added = Office.Done(await office.Use<AddText>().Handle(new(Seed, null, await File.ReadAllBytesAsync(article!, TestContext.Current.CancellationToken))));

        Assert.Empty(added.Inexact);
        Assert.Equal(Of<ExcerptContent>(package).Count(e => e.Text == added.Text), added.Exact.Count);
        Assert.InRange(added.Exact.Count, 300, int.MaxValue);
        var words = Office.Done(await office.Use<ReadWords>().Handle(Seed, added.Exact));
        Assert.All(words, w => Assert.False(string.IsNullOrEmpty(w.Words)));
    }

    [Fact]
    public async Task The_reading_room_lists_every_excerpt_of_the_article_with_its_words_page_by_page()
    {
        var article = Environment.GetEnvironmentVariable("RELATIONSTRACKER_ARTICLE");
        Assert.SkipUnless(File.Exists(article), "RELATIONSTRACKER_ARTICLE does not name the article's text: that the reading room lists its excerpts was not tried.");
        var shipped = (await SeedTests.Read(Seed)).Items.Where(i => i.Content is ExcerptContent).ToDictionary(i => i.Ref, i => (ExcerptContent)i.Content);
        await using var office = await Imported();
        var added = Office.Done(await office.Use<AddText>().Handle(new(Seed, null, await File.ReadAllBytesAsync(article!, TestContext.Current.CancellationToken))));

        var pages = new List<Room> { Office.Done(await office.Use<OpenRoom>().Handle(Seed, added.Source, new RoomPlace(added.Text))) };
        for (var number = 2; number <= pages[0].Page!.All.Count; number++)
        {
            pages.Add(Office.Done(await office.Use<OpenRoom>().Handle(Seed, added.Source, new RoomPlace(added.Text, Page: number))));
        }

        var whole = string.Concat(pages.Select(room => room.Page!.Words));
        var listed = pages.SelectMany(room => room.Excerpts).DistinctBy(e => e.Ref).ToDictionary(e => e.Ref, e => whole[e.Content.Start..e.Content.End]);
        Assert.Equal(shipped.Where(e => e.Value.Text == added.Text).Select(e => e.Key).Order(), listed.Keys.Order());
        Assert.All(listed, e => Assert.Equal(shipped[e.Key].Sha256, TextFingerprint.Of(e.Value)));
        Assert.All(pages, room => Assert.Equal(listed.Count, room.ExcerptCount));
    }

    private static IEnumerable<T> Of<T>(CasePackage package) => package.Items.Select(i => i.Content).OfType<T>();

    private static Dictionary<ItemRef, T> ByRef<T>(CasePackage package)
        where T : Content
        => package.Items.Where(i => i.Content is T).ToDictionary(i => i.Ref, i => (T)i.Content);

    private static async Task<Office> Imported()
    {
        var office = (await Office.On(DatabaseProvider.Sqlite)).As("olga");
        Office.Done(await office.Use<ImportCase>().Handle(new(await SeedTests.Read(Seed))));
        return office;
    }
}
