using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components.Web;
using RelationsTracker.App.Tests;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;
using RelationsTracker.Web.Parts.Items;

namespace RelationsTracker.Web.Tests.Parts.Forms;

public sealed class ItemPickerTests
{
    [Fact]
    public async Task Words_find_items_of_the_kinds_that_may_be_chosen()
    {
        await using var work = await Sources("Baku daily", "Moscow daily");
        var picker = Picker(work, ItemKind.Source);

        await Type(work, picker, "DAILY");

        Assert.Equal(["Baku daily", "Moscow daily"], picker.FindAll("[role=option] bdi").Select(o => o.TextContent));
        Assert.Equal("true", Input(picker).GetAttribute("aria-expanded"));
    }

    [Fact]
    public async Task The_keyboard_alone_chooses_and_clears()
    {
        await using var work = await Sources("Baku daily", "Moscow daily");
        var picker = Picker(work, ItemKind.Source);
        await Type(work, picker, "daily");
        Press(picker, "ArrowDown", "ArrowDown");
        Assert.Equal(picker.FindAll("[role=option]")[1].Id, Input(picker).GetAttribute("aria-activedescendant"));

        Press(picker, "Enter");
        Assert.Equal(("S3", "Moscow daily"), (Input(picker).GetAttribute("value"), picker.Find(".picked").TextContent));

        Press(picker, "Escape");
        Assert.Equal("", Input(picker).GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task A_reference_that_is_typed_whole_is_chosen_when_the_box_is_left()
    {
        await using var work = await Sources("Baku daily");
        var picker = Picker(work, ItemKind.Source);
        await Type(work, picker, "s2");
        await picker.Find(".picker").TriggerEventAsync("onfocusout", new FocusEventArgs());

        Assert.Equal(("S2", "Baku daily"), (Input(picker).GetAttribute("value"), picker.Find(".picked").TextContent));
    }

    [Fact]
    public async Task A_reference_the_case_lacks_says_so_and_stays()
    {
        await using var work = await FormsAtWork.Begin();
        var picker = Picker(work, ItemKind.Source);
        await Type(work, picker, "S99");
        await picker.Find(".picker").TriggerEventAsync("onfocusout", new FocusEventArgs());

        Assert.Equal(("S99", "There is no S99 in this case."), (Input(picker).GetAttribute("value"), picker.Find(".picked").TextContent));
    }

    private static async Task<FormsAtWork> Sources(params string[] names)
    {
        var work = await FormsAtWork.Begin();
        foreach (var name in names)
        {
            await work.Office.Add(ItemKind.Source, new SourceContent { Name = name });
        }

        return work;
    }

    private static IRenderedComponent<ItemPicker> Picker(FormsAtWork work, ItemKind kind)
    {
        IRenderedComponent<ItemPicker>? picker = null;
        picker = work.Page.Render<ItemPicker>(p => p.Add(x => x.Id, "p").Add(x => x.Case, Office.Case).Add(x => x.Kinds, [kind]).Add(x => x.Label, "Voice").Add(x => x.Text, "")
            .Add(x => x.TextChanged, text => picker!.Render(again => again.Add(x => x.Text, text))));
        return picker;
    }

    // What is typed is looked up after a pause.
    private static async Task Type(FormsAtWork work, IRenderedComponent<ItemPicker> picker, string text)
    {
        var typing = Input(picker).InputAsync(text);
        work.Office.Clock.Advance(TimeSpan.FromSeconds(1));
        await typing;
    }

    private static void Press(IRenderedComponent<ItemPicker> picker, params string[] keys)
    {
        foreach (var key in keys)
        {
            Input(picker).KeyDown(key);
        }
    }

    private static IElement Input(IRenderedComponent<ItemPicker> picker) => picker.Find("input");
}
