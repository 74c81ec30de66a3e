using Bunit;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;
using RelationsTracker.Web.Parts.Forms;

namespace RelationsTracker.Web.Tests.Parts.Forms;

public sealed class SourceFormTests
{
    [Fact]
    public async Task The_form_shows_what_the_kind_needs_and_folds_the_rest()
    {
        await using var work = await FormsAtWork.Begin(withItems: false);
        var form = work.New(ItemKind.Source);
        Assert.NotNull(Open(form, "Volume"));
        Assert.Null(Open(form, "ISBN"));

        FormsAtWork.Box(form, "Kind").Change("book");

        Assert.NotNull(Open(form, "ISBN"));
        Assert.Null(Open(form, "Volume"));
        Assert.Null(Open(form, "Address"));
    }

    [Fact]
    public async Task What_was_typed_stays_in_sight_and_is_saved_when_the_kind_changes()
    {
        await using var work = await FormsAtWork.Begin(withItems: false);
        var form = work.New(ItemKind.Source);
        FormsAtWork.Box(form, "Name").Change("The strait");
        FormsAtWork.Box(form, "Publisher").Change("Harbour Press");
        FormsAtWork.Box(form, "Volume").Change("XII");
        FormsAtWork.Box(form, "Kind").Change("anonymous-source");

        Assert.True(form.Find("details[data-rare]").HasAttribute("open"));
        Assert.Equal("Harbour Press", FormsAtWork.Box(form, "Publisher").GetAttribute("value"));
        Assert.Contains("2 filled", form.Find("details[data-rare] > summary").TextContent, StringComparison.Ordinal);
        await FormsAtWork.Save(form);

        var saved = (SourceContent)(await work.Office.Read(new ItemRef(ItemKind.Source, 1))).Content;
        Assert.Equal((SourceKind.AnonymousSource, "Harbour Press", "XII"), (saved.Kind, saved.Publisher, saved.Citation?.Volume));
    }

    [Fact]
    public async Task A_citation_that_was_emptied_is_no_citation()
    {
        await using var work = await FormsAtWork.Begin(withItems: false);
        await work.Office.Add(ItemKind.Source, new SourceContent { Name = "The strait", Citation = new() { Volume = "XII" } });
        var form = await work.Change(new ItemRef(ItemKind.Source, 1));
        FormsAtWork.Box(form, "Volume").Change("");
        await FormsAtWork.Save(form);

        Assert.Null(((SourceContent)(await work.Office.Read(new ItemRef(ItemKind.Source, 1))).Content).Citation);
    }

    [Fact]
    public async Task Their_citation_can_be_taken_where_both_changed_it()
    {
        await using var work = await FormsAtWork.Begin(withItems: false);
        var source = await work.Office.Add(ItemKind.Source, new SourceContent { Name = "The strait" });
        var form = await work.Change(source);
        FormsAtWork.Box(form, "Volume").Change("XII");
        await work.SaveElsewhere(source, content => (SourceContent)content with { Citation = new() { Issue = "3" } });
        await FormsAtWork.Save(form);
        form.FindAll(".merge input")[0].Change(true);
        await FormsAtWork.Save(form);

        Assert.Equal(new Citation { Issue = "3" }, ((SourceContent)(await work.Office.Read(source)).Content).Citation);
    }

    /// <summary>The box of a label, unless it is folded away.</summary>
    private static AngleSharp.Dom.IElement? Open(IRenderedComponent<ItemForm> form, string label)
    {
        var box = FormsAtWork.Box(form, label);
        for (var around = box.ParentElement; around is not null; around = around.ParentElement)
        {
            if (around.LocalName == "details" && !around.HasAttribute("open"))
            {
                return null;
            }
        }

        return box;
    }
}
