using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RelationsTracker.App.Tests;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.Comments;
using RelationsTracker.App.UseCases.Forecasts;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Assumptions;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Comments;
using RelationsTracker.Core.Events;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Relations;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Edtf;
using RelationsTracker.Web.Features.Assumptions;
using RelationsTracker.Web.Features.Claims;
using RelationsTracker.Web.Features.Comments;
using RelationsTracker.Web.Features.Events;
using RelationsTracker.Web.Features.Forecasts;
using RelationsTracker.Web.Features.History;
using RelationsTracker.Web.Features.Items;
using RelationsTracker.Web.Features.Overview;
using RelationsTracker.Web.Features.Relations;
using RelationsTracker.Web.Features.Review;
using RelationsTracker.Web.Features.Sources;
using RelationsTracker.Web.Features.Sources.Reading;
using RelationsTracker.Web.Features.Tensions;
using RelationsTracker.Web.Parts.Live;
using RelationsTracker.Web.Tests.Parts.Forms;

namespace RelationsTracker.Web.Tests.Parts.Live;

/// <summary>A page that stays open shows what somebody else does to what it shows.</summary>
public sealed class OpenPagesTests
{
    private const string Words = "Frogmen are suspected of the fire. The harbour is closed.";

    private static readonly Dictionary<string, (Type Page, string? Name, Func<Office, Task> Do, string Where, string Shows)> Pages = new(StringComparer.Ordinal)
    {
        ["network"] = (typeof(RelationsPage), null, o => o.Add(ItemKind.Relation, Tie("A2", "A3")), "svg", "Third"),
        ["actors to compare"] = (typeof(RelationsPage), null, o => o.Add(ItemKind.Relation, Tie("A2", "A3")), "form.bar select", "Third"),
        ["dyad"] = (typeof(DyadPage), "A1-A2", o => o.Add(ItemKind.Relation, Tie("A1", "A2", "in-crisis-with")), "main", "crisis"),
        ["chronology"] = (typeof(EventsPage), null, o => o.Add(ItemKind.Event, new EventContent { Name = "Later", Date = new EventDate { Edtf = EdtfDate.Parse("2026-01-01") }, Order = [new EventOrder { How = OrderKind.After, Event = Ref("E1") }] }), "main", "cannot be"),
        ["coverage"] = (typeof(SourcesPage), null, o => Done(o.Use<SkipSentences>().Handle(new(Office.Case, Ref("TX1"), new(0, 34), "Background"))), ".case-coverage summary", "50 % skipped"),
        ["tensions"] = (typeof(TensionsPage), null, o => o.Add(ItemKind.Claim, Linked(ClaimLinkKind.Contradicts)), "main", "contradiction"),
        ["assumptions"] = (typeof(AssumptionsPage), null, o => o.Add(ItemKind.Assumption, new AssumptionContent { Statement = "It holds.", Supports = [Ref("RW1")] }), "[aria-label^='What falls']", "Q1"),
        ["clusters"] = (typeof(ClustersPage), null, o => o.Add(ItemKind.Claim, Linked(ClaimLinkKind.Restates)), "main", "It did."),
        ["grading"] = (typeof(GradingPage), null, o => o.Add(ItemKind.Source, new SourceContent { Name = "A new wire" }), "main", "A new wire"),
        ["forecasts"] = (typeof(ForecastPage), "Q2", o => Done(o.As("anna").Use<GiveProbabilities>().Handle(new(Office.Case, Ref("Q2"), [new() { Outcome = "yes", Percent = 70 }, new() { Outcome = "no", Percent = 30 }]))), "main", "anna"),
        ["item"] = (typeof(ItemPage), "C1", o => Restate(o, "It smoked."), "h1", "It smoked."),
        ["comments of an item"] = (typeof(ItemPage), "C1", o => Done(o.Use<AddComment>().Handle(new(Office.Case, new CommentSubject(Ref("C1")), null, "Is it so?"))), "main", "Is it so?"),
        ["comments"] = (typeof(CommentsPage), null, o => Done(o.Use<AddComment>().Handle(new(Office.Case, new CommentSubject(Ref("C1")), null, "Is it so?"))), "main", "Is it so?"),
        ["review desk"] = (typeof(ReviewPage), null, o => Done(o.Use<RecordStep>().Handle(new(Office.Case, Ref("C1"), LifecycleStep.Submitted, ""))), "main", "It burned."),
        ["history"] = (typeof(HistoryPage), null, o => Restate(o, "It smoked."), "main", "restated C1"),
        ["overview"] = (typeof(OverviewPage), null, o => o.Add(ItemKind.Question, new QuestionContent { Text = "And why?" }), "main", "And why?"),
        ["standing on the overview"] = (typeof(OverviewPage), null, o => Done(o.As("anna").Use<RateCell>().Handle(new(Office.Case, Ref("RW1"), Ref("H1"), Rating.C, 0))), "main", "least refuted first"),
        ["counts in the rail"] = (typeof(TensionsPage), null, o => o.Add(ItemKind.Hypothesis, Answer("Two")), "nav a[href$='/hypotheses'] .count", "2"),
    };

    public static TheoryData<string> Names => [.. Pages.Keys];

    [Theory, MemberData(nameof(Names))]
    public async Task What_others_do_shows_on_an_open_page(string name)
    {
        await using var forms = await Begin();
        var (type, what, act, where, shows) = Pages[name];
        forms.Page.Services.GetRequiredService<NavigationManager>().NavigateTo($"/{Office.Case}");
        var page = forms.Page.Render(built =>
        {
            built.OpenComponent(0, type);
            built.AddAttribute(1, "Case", Office.Case);
            if (what is not null)
            {
                built.AddAttribute(2, type == typeof(DyadPage) ? "Pair" : "Name", what);
            }

            built.CloseComponent();
        });
        page.WaitForState(() => page.FindAll("main").Count > 0 && !page.Markup.Contains("Loading…", StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        Assert.DoesNotContain(page.FindAll(where), part => part.TextContent.Contains(shows, StringComparison.Ordinal));

        await act(forms.Office);

        await forms.Office.Until(Task.Run(() => page.WaitForState(() => page.FindAll(where).Any(part => part.TextContent.Contains(shows, StringComparison.Ordinal)), TimeSpan.FromSeconds(40)), Xunit.TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_room_shows_what_others_do_to_its_text_once_no_words_are_selected()
    {
        await using var forms = await Begin();
        var feed = new CaseFeed();
        forms.Page.JSInterop.SetupModule("./Features/Sources/Reading/ReadingRoom.razor.js").Mode = JSRuntimeMode.Loose;
        var room = forms.Page.Render<ReadingRoom>(p => p.AddCascadingValue(feed).Add(r => r.Case, Office.Case).Add(r => r.Source, Ref("S1")));
        room.WaitForState(() => room.FindAll(".reading").Count > 0);
        await room.Instance.Picked(0, 7, "TX1-0");

        await Done(forms.Office.Use<RestClaimOn>().Handle(new(Office.Case, Ref("TX1"), new(0, 34), Ref("C1"))));
        await room.InvokeAsync(() => feed.Tell(new([new CaseChange("C1", [Ref("C1")], [Ref("EX1")], "Edda", Own: false), new CaseChange("EX1", [Ref("EX1")], [Ref("TX1")], "Edda", Own: false)])));
        Assert.Empty(room.FindAll(".margin li"));
        Assert.Contains("Others have worked on this text", room.Find(".said").TextContent, StringComparison.Ordinal);

        await room.Instance.Picked(0, 0, "TX1-0");
        room.WaitForState(() => room.FindAll(".margin li").Count == 1);
        Assert.DoesNotContain("Others have worked", room.Find(".said").TextContent, StringComparison.Ordinal);
    }

    private static async Task<FormsAtWork> Begin()
    {
        var forms = await FormsAtWork.Begin(withItems: false);
        var office = forms.Office;
        await office.Add(ItemKind.Source, new SourceContent { Name = "The paper" });
        await Done(office.Use<AddText>().Handle(AddText.Input.Of(Office.Case, Ref("S1"), Words)));
        foreach (var name in new[] { "First", "Second", "Third" })
        {
            await office.Add(ItemKind.Actor, new ActorContent { Name = name, Kind = ActorKind.State });
        }

        await office.Add(ItemKind.Relation, Tie("A1", "A2"));
        await office.Add(ItemKind.Event, new EventContent { Name = "First", Date = new EventDate { Edtf = EdtfDate.Parse("2026-01-05") } });
        await office.Add(ItemKind.Claim, new ClaimContent { Statement = "It burned.", Chain = [new ChainStep { Source = Ref("S1") }] });
        await office.Add(ItemKind.Question, new QuestionContent { Text = "Who?" });
        await office.Add(ItemKind.Question, new QuestionContent { Text = "Will it?", Kind = QuestionKind.Forecast, Outcomes = ["yes", "no"] });
        await office.Add(ItemKind.Hypothesis, Answer("One"));
        await office.Add(ItemKind.EvidenceRow, new EvidenceRowContent { Question = Ref("Q1"), Claim = Ref("C1") });
        return forms;
    }

    private static HypothesisContent Answer(string label) => new() { Question = Ref("Q1"), Label = label, Statement = $"{label} did." };

    private static async Task Restate(Office office, string statement)
    {
        var now = await office.Read(Ref("C1"));
        await Done(office.Use<ChangeItem>().Handle(new(Office.Case, Ref("C1"), now.Version, (ClaimContent)now.Content with { Statement = statement })));
    }

    private static ItemRef Ref(string reference) => ItemRef.Parse(reference, null);

    private static RelationContent Tie(string from, string to, string kind = "strategic-ally-of")
        => new() { From = Ref(from), Kind = kind, To = [new RelationEnd { Item = Ref(to) }] };

    private static ClaimContent Linked(ClaimLinkKind how)
        => new() { Statement = "It did.", Chain = [new ChainStep { Source = Ref("S1") }], Claims = [new ClaimLink { Claim = Ref("C1"), How = how }] };

    private static async Task Done<T>(Task<App.Door.Outcome<T>> outcome) => Office.Done(await outcome);
}
