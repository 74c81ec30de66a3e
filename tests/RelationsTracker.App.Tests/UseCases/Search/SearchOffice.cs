using RelationsTracker.App.UseCases.Comments;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Search;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Analysis.Estimates;
using RelationsTracker.Core.Briefs;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Events;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Search;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Anchoring;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.App.Tests.UseCases.Search;

/// <summary>A small case with something of most kinds in it, to look for.</summary>
internal static class SearchOffice
{
    private static readonly string Article = string.Concat(Enumerable.Repeat("Nothing of note was said that day by anybody at all. ", 90)) + "At the end the pipeline valve was closed by the guards.\n";

    public static async Task<Office> On(DatabaseProvider provider)
    {
        var office = await Office.On(provider);
        await Sources(office);
        await Actors(office);
        await Matters(office);
        await Claims(office);
        await office.Add(ItemKind.Brief, new BriefContent { Name = "The hub in June", Body = $"{string.Concat(Enumerable.Repeat("Background words. ", 300))}\n\nThe conclusion: guards closed the valve." });
        Office.Done(await office.As("anna").Use<AddComment>().Handle(new(Office.Case, new(new ItemRef(ItemKind.Claim, 1)), null, "Who signed the gas papers?")));
        return office.As("edda");
    }

    private static async Task Sources(Office office)
    {
        var courier = await office.Add(ItemKind.Source, new SourceContent { Name = "Caspian Courier", Reliability = Reliability.C, Publisher = "Courier House" });
        await office.Add(ItemKind.Source, new SourceContent { Name = "Tehran sources", Named = false });
        var text = await office.Add(ItemKind.SourceText, new SourceTextContent { Source = courier, Text = Article, Length = Article.Length, Sha256 = TextFingerprint.Of(Article) });
        var at = Article.IndexOf("pipeline valve", StringComparison.Ordinal);
        await office.Add(ItemKind.Excerpt, new ExcerptContent { Text = text, Start = at, End = at + 14, Sha256 = TextFingerprint.Of("pipeline valve") });
        await office.Add(ItemKind.SourceText, new SourceTextContent { Source = courier, Edition = 2, Length = 7, Withheld = true, Sha256 = TextFingerprint.Of("hidden!") });
    }

    private static async Task Actors(Office office)
    {
        await office.Add(ItemKind.Actor, new ActorContent { Name = "Samvel Karapetyan", Names = [new() { Text = "Սամվել Կարապետյան", Script = "Armn" }, new() { Text = "Самвел Карапетян", Script = "Cyrl" }] });
        await office.Add(ItemKind.Actor, new ActorContent { Name = "İlham Əliyev", Names = [new() { Text = "Ильхам Алиев", Script = "Cyrl" }] });
        await office.Add(ItemKind.Actor, new ActorContent { Name = "Ministry of Foreign Affairs", Kind = ActorKind.GovernmentBody, Names = [new() { Text = "وزارت امور خارجه", Script = "Arab" }] });
    }

    private static async Task Matters(Office office)
    {
        await office.Add(ItemKind.Event, new EventContent { Name = "Summit in Xankəndi", Date = new EventDate { Edtf = EdtfDate.Parse("2025-07-03") } });
        await office.Add(ItemKind.Event, new EventContent { Name = "Gas talks", Date = new EventDate { Edtf = EdtfDate.Parse("2025-06/2025-07") } });
        var question = await office.Add(ItemKind.Question, new QuestionContent { Text = "Why was the gas hub closed?", Exclusive = true });
        await office.Add(ItemKind.Hypothesis, new HypothesisContent { Question = question, Label = "Pressure", Statement = "The hub was closed to press for a deal." });
    }

    private static async Task Claims(Office office)
    {
        ItemRef s1 = new(ItemKind.Source, 1), s2 = new(ItemKind.Source, 2);
        await office.Add(ItemKind.Claim, new ClaimContent { Statement = "The gas hub deal was signed in Baku.", Voice = s1, Credibility = Credibility.ProbablyTrue, Date = EdtfDate.Parse("2025-06-14"), Actors = [new() { Actor = new(ItemKind.Actor, 2) }], Note = "Seen by a porter." });
        await office.Add(ItemKind.Claim, new ClaimContent { Statement = "Tehran objects to the gas hub.", Voice = s2, Credibility = Credibility.PossiblyTrue, Date = EdtfDate.Parse("2025-06~") });
        await office.Add(ItemKind.Claim, new ClaimContent { Statement = "The deal was never about gas; it was about a hub for rail.", Kind = ClaimKind.Assessment, Voice = s1 });
        await office.Add(ItemKind.Claim, new ClaimContent { Statement = "Guards closed the gas hub in summer.", Voice = s2, Credibility = Credibility.ProbablyTrue, Date = EdtfDate.Parse("2025-06/2025-08"), Scope = new(ItemKind.Hypothesis, 1) });
        await office.Add(ItemKind.Claim, new ClaimContent { Statement = "The hub deal was signed in Baku, says Tehran.", Voice = s2, Claims = [new() { Claim = new(ItemKind.Claim, 1), How = ClaimLinkKind.Restates }] });
        var gone = await office.Add(ItemKind.Claim, new ClaimContent { Statement = "The gas hub never was." });
        Office.Done(await office.Use<RecordStep>().Handle(new(Office.Case, gone, LifecycleStep.Removed, "Wrong.")));
    }

    public static async Task<SearchAnswer> Search(this Office office, string text, string? after = null, int take = 20, bool withFacets = false)
        => Office.Done(await office.Use<SearchEverywhere>().Handle(text, after, take, withFacets));

    /// <summary>What was found, in its order: <c>C1 C4 comment/C1</c>.</summary>
    public static string Found(this SearchAnswer answer) => string.Join(' ', answer.Hits.Select(hit => hit.Kind == Findable.Comment ? $"comment/{hit.Place}" : hit.Place));
}
