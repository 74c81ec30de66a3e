using Bunit;
using Microsoft.AspNetCore.WebUtilities;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Events;
using RelationsTracker.Core.Items;
using RelationsTracker.Web.Features.Items;
using RelationsTracker.Web.Parts.Forms;

namespace RelationsTracker.Web.Tests.Parts.Forms;

/// <summary>What cannot be in the world is refused at its field, in a sentence that says why, and what was typed stays.</summary>
public sealed class RefusedTests
{
    [Theory]
    [InlineData("?from=A1&kind=ally-of&to/item=A1", "#f-to-1-item-flaws", "A relation of A1 to itself says nothing. Name another end.")]
    [InlineData("?from=A1&kind=Ally+of&to/item=S1", "#f-kind-flaws", "Write the relation in lower case letters and hyphens, such as strategic-ally-of.")]
    [InlineData("?from=A1&kind=hosts&reverse=Guest&to/item=S1", "#f-reverse-flaws", "Write it in lower case letters and hyphens, such as hosted-by.")]
    [InlineData("?from=A1&kind=ally-of&to/item=S1&held=2025-07/2025-06", "#f-held-flaws", "the end lies before the start")]
    public async Task A_relation(string filled, string place, string why)
    {
        await using var work = await FormsAtWork.Begin();
        var form = work.New(ItemKind.Relation, record => Prefill.Into(record, QueryHelpers.ParseQuery(filled)));
        var before = form.Instance.Draft.Record.Places().ToList();

        await FormsAtWork.Save(form);

        Assert.Contains(why, form.Find(place).TextContent, StringComparison.Ordinal);
        Assert.Equal(before, form.Instance.Draft.Record.Places());
    }

    [Fact]
    public async Task A_date_counted_from_itself_and_dates_that_go_round_in_a_circle()
    {
        await using var work = await FormsAtWork.Begin(withItems: false);
        var one = await work.Office.Add(ItemKind.Event, new EventContent { Name = "The talks" });
        await work.Office.Add(ItemKind.Event, new EventContent { Name = "The answer", Date = new EventDate { Basis = DateBasis.Relative, Anchor = one, Offset = "P1D" } });

        Assert.Equal("E1 is counted from itself. Name another event, or give the date itself.", await Counting(work, "E1"));
        Assert.Equal("The dates go round in a circle: E1 → E2 → E1. Give one of them a date of its own.", await Counting(work, "E2"));
    }

    [Fact]
    public async Task A_belonging_that_closes_a_circle()
    {
        await using var work = await FormsAtWork.Begin(withItems: false);
        var one = await work.Office.Add(ItemKind.Actor, new ActorContent { Name = "The guard" });
        await work.Office.Add(ItemKind.Actor, new ActorContent { Name = "The watch", Affiliations = [new Affiliation { To = one }] });
        var form = await work.Change(one);
        form.Instance.Draft.Record["affiliations"].Add().Part!["to"].Only.Text = "A2";

        await FormsAtWork.Save(form);

        Assert.Equal("This closes a circle: A1 → A2 → A1. Take one of these belongings out.", form.Find("#f-affiliations-1-to-flaws").TextContent.Trim());
    }

    [Fact]
    public async Task A_merge_of_a_state_with_a_person()
    {
        await using var work = await FormsAtWork.Begin(withItems: false);
        var state = await work.Office.Add(ItemKind.Actor, new ActorContent { Name = "Velmora", Kind = ActorKind.State });
        var person = await work.Office.Add(ItemKind.Actor, new ActorContent { Name = "Ines Velmora", Kind = ActorKind.Person, PossiblySame = [new PossibleIdentity { Actor = state }] });
        var item = App.Tests.Office.Done(await work.Office.Use<ReadItem>().Handle(App.Tests.Office.Case, person));
        var body = work.Page.Render<ItemBody>(p => p.Add(b => b.Case, App.Tests.Office.Case).Add(b => b.Item, item));
        body.WaitForElement("#same ~ ul button").Click();

        body.Find("#merge-reason").Change("They bear one name.");
        await body.FindAll("dialog button").First(b => b.TextContent == "Merge").ClickAsync(new());

        Assert.Equal(
            "A2 and A1 cannot be one. One is a person, the other a state. If a word names both, such as a capital that stands for its government, mark the mention as a metonym instead.",
            body.Find("dialog [role=alert]").TextContent.Trim());
        Assert.Equal("They bear one name.", body.Find("#merge-reason").GetAttribute("value"));
    }

    private static async Task<string> Counting(FormsAtWork work, string from)
    {
        var form = await work.Change(new(ItemKind.Event, 1));
        var date = form.Instance.Draft.Record["date"];
        (date.Entries.Count == 0 ? date.Add() : date.Only).Part!["anchor"].Only.Text = from;
        await FormsAtWork.Save(form);
        return form.Find("#f-date-anchor-flaws").TextContent.Trim();
    }
}
