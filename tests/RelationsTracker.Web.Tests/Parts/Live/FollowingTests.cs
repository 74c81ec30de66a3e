using Bunit;
using Microsoft.AspNetCore.Components;
using RelationsTracker.App.Tests;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Web.Parts.Forms;
using RelationsTracker.Web.Parts.Items;
using RelationsTracker.Web.Parts.Live;
using RelationsTracker.Web.Tests.Parts.Forms;

namespace RelationsTracker.Web.Tests.Parts.Live;

public sealed class FollowingTests
{
    private static readonly ItemRef C1 = new(ItemKind.Claim, 1);

    [Fact]
    public async Task A_list_on_an_open_page_shows_what_is_added_elsewhere()
    {
        await using var forms = await FormsAtWork.Begin(withItems: false);
        await forms.Office.Add(ItemKind.Claim, new ClaimContent { Statement = "It burned." });
        var page = await Open(forms, list => list.Add(l => l.Kind, ItemKind.Claim));
        page.WaitForState(() => page.Markup.Contains("It burned.", StringComparison.Ordinal));

        await forms.Office.Add(ItemKind.Claim, new ClaimContent { Statement = "It rained." });

        await forms.Office.Until(Task.Run(() => page.WaitForState(() => page.Markup.Contains("It rained.", StringComparison.Ordinal), TimeSpan.FromSeconds(40)), Xunit.TestContext.Current.CancellationToken));
        Assert.Contains("2 claims", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_is_told_only_of_what_concerns_it_and_not_after_it_has_left()
    {
        await using var page = new BunitContext();
        var (feed, heard) = (new CaseFeed(), 0);
        var part = page.Render<Following>(p => p.AddCascadingValue(feed).Add(f => f.Concerns, tidings => tidings.Of(ItemKind.Claim)).Add(f => f.OnChanged, _ => heard++));

        await part.InvokeAsync(() => feed.Tell(Changed(new ItemRef(ItemKind.Actor, 1))));
        Assert.Equal(0, heard);
        await part.InvokeAsync(() => feed.Tell(Changed(C1)));
        Assert.Equal(1, heard);
        await page.DisposeComponentsAsync();
        await feed.Tell(Changed(C1));
        Assert.Equal(1, heard);
    }

    [Fact]
    public async Task A_form_says_who_changed_the_item_meanwhile_and_leaves_alone_what_is_typed()
    {
        await using var forms = await FormsAtWork.Begin();
        var feed = new CaseFeed();
        var now = await forms.Office.Read(C1);
        var form = forms.Page.Render<ItemForm>(p => p.AddCascadingValue(feed).Add(f => f.Case, Office.Case).Add(f => f.Draft, ItemDraft.Of(C1, now.Version, now.Content)));
        await FormsAtWork.Box(form, "Statement").ChangeAsync(new ChangeEventArgs { Value = "Mine." });

        // Of something else, or of what this form shows already, it says nothing.
        await form.InvokeAsync(() => feed.Tell(Changed(new ItemRef(ItemKind.Claim, 2))));
        await form.InvokeAsync(() => feed.Tell(Changed(C1)));
        Assert.Empty(form.Find("[data-meanwhile]").TextContent.Trim());

        await forms.SaveElsewhere(C1, claim => (ClaimContent)claim with { Statement = "Theirs." });
        await form.InvokeAsync(() => feed.Tell(Changed(C1)));

        Assert.Contains("Olga changed this meanwhile.", form.Find("[data-meanwhile]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Mine.", FormsAtWork.Box(form, "Statement").GetAttribute("value") ?? FormsAtWork.Box(form, "Statement").TextContent);
        await form.Find("[data-meanwhile] button").ClickAsync(new());
        Assert.Contains("Theirs.", form.Find(".merge").TextContent, StringComparison.Ordinal);
        Assert.Empty(form.Find("[data-meanwhile]").TextContent.Trim());
    }

    [Fact]
    public async Task A_page_that_may_not_follow_any_more_says_why()
    {
        await using var forms = await FormsAtWork.Begin(withItems: false);
        forms.Office.As("nils");

        var page = await Open(forms, list => list.Add(l => l.Kind, ItemKind.Claim), since: 0);

        page.WaitForState(() => page.Find("[data-feed]").TextContent.Length > 5);
        Assert.Contains("not for you", page.Find("[data-feed][role=status]").TextContent, StringComparison.Ordinal);
    }

    private static async Task<IRenderedComponent<CascadingValue<CaseFeed>>> Open(FormsAtWork forms, Action<ComponentParameterCollectionBuilder<ItemList>> list, long? since = null)
    {
        since ??= Office.Done(await forms.Office.Use<ReadCase>().Handle(Office.Case)).Change;
        return forms.Page.Render<CascadingValue<CaseFeed>>(p => p.Add(c => c.Value, new CaseFeed())
            .AddChildContent<CaseListener>(l => l.Add(x => x.Case, Office.Case).Add(x => x.Since, since.Value))
            .AddChildContent<ItemList>(l => list(l.Add(x => x.Case, Office.Case))));
    }

    private static CaseTidings Changed(ItemRef item) => new([new CaseChange($"{item}", [item], [], "Olga", Own: false)]);
}
