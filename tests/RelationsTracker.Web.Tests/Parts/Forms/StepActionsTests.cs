using Bunit;
using RelationsTracker.App.Tests;
using RelationsTracker.Core.Items;
using RelationsTracker.Web.Parts.Items;

namespace RelationsTracker.Web.Tests.Parts.Forms;

public sealed class StepActionsTests
{
    [Fact]
    public void Every_step_that_is_offered_is_allowed()
        => Assert.All(Enum.GetValues<ItemState>(), state => Assert.All(StepChoices.For(state, true, true), choice => Lifecycle.Check(new ItemRef(ItemKind.Claim, 1), state, choice.Step)));

    [Fact]
    public void Accepting_is_for_reviewers_and_the_rest_for_editors()
    {
        Assert.Equal([LifecycleStep.Accepted, LifecycleStep.Returned], StepChoices.For(ItemState.Submitted, false, true).Select(choice => choice.Step));
        Assert.DoesNotContain(StepChoices.For(ItemState.Submitted, true, false), choice => choice.Step is LifecycleStep.Accepted or LifecycleStep.Returned);
    }

    [Fact]
    public async Task A_step_asks_for_its_reason_and_is_recorded_with_it()
    {
        await using var work = await FormsAtWork.Begin();
        var item = new ItemRef(ItemKind.Claim, 1);
        var changed = 0;
        var actions = work.Page.Render<StepActions>(p => p.Add(a => a.Case, Office.Case).Add(a => a.Item, item).Add(a => a.State, ItemState.Active).Add(a => a.MayEdit, true).Add(a => a.Changed, () => changed++));
        await actions.FindAll("button").Single(button => button.TextContent == "Dispute").ClickAsync(new());
        await actions.Find("dialog .primary").ClickAsync(new());
        Assert.Equal("Say why.", actions.Find("dialog [role=alert]").TextContent.Trim());

        actions.Find("dialog textarea").Change("The paper took it back.");
        await actions.Find("dialog .primary").ClickAsync(new());

        Assert.Equal("The paper took it back.", (await work.Office.Read(item)).Content.Records[0].Reason);
        Assert.Equal(1, changed);
    }
}
