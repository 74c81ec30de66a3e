using Bunit;
using RelationsTracker.App.Tests;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Briefs;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Web.Parts.Forms;

namespace RelationsTracker.Web.Tests.Parts.Forms;

public sealed class EveryKindTests
{
    public static TheoryData<ItemKind> Kinds => [.. ItemKinds.All];

    // A text is brought in by its own page.
    public static TheoryData<ItemKind> KindsWithForm => [.. ItemKinds.All.Where(kind => kind != ItemKind.SourceText)];

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_form_shows_every_field_that_is_not_kept(ItemKind kind)
    {
        await using var work = await FormsAtWork.Begin(withItems: false);
        var form = work.New(kind);

        var labels = form.FindAll("label, legend").Select(label => label.TextContent).ToList();
        var fields = ContentSchema.Of(ItemType.Of(kind).Content).Fields.Where(field => field.Declared.Group != FieldGroup.Kept);
        Assert.All(fields.Where(field => field.Name is not ("quotation" or "loaded-uses")), field => Assert.Contains(labels, label => label.StartsWith(field.Declared.Label, StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Every_box_has_a_name_and_a_limit(ItemKind kind)
    {
        await using var work = await FormsAtWork.Begin(withItems: false);
        var form = work.New(kind, record => Everywhere(record));

        var boxes = form.FindAll("input, select, textarea").ToList();
        var named = form.FindAll("label").Select(label => label.GetAttribute("for")).ToHashSet();
        Assert.All(boxes, box => Assert.True(box.HasAttribute("aria-label") || named.Contains(box.Id) || box.Closest("label") is not null, box.OuterHtml));
        Assert.All(boxes.Where(box => box.GetAttribute("type") is "text" or null && box.TagName is not "SELECT" && !box.HasAttribute("readonly")), box => Assert.True(box.HasAttribute("maxlength"), box.OuterHtml));
        Assert.Equal(form.FindAll("[id]").Count, form.FindAll("[id]").Select(e => e.Id).Distinct().Count());
    }

    [Theory, MemberData(nameof(Kinds))]
    public void What_a_form_is_filled_from_is_what_comes_out(ItemKind kind)
    {
        var whole = Sample.Whole(kind) with { Records = [new LifecycleRecord { Step = LifecycleStep.Disputed, By = "Rhea", At = Office.Noon, Reason = "x" }] };

        var (content, flaws) = ItemDraft.Of(new ItemRef(kind, 1), 1, whole).Read();

        Assert.Empty(flaws);
        Assert.Equal(whole, content);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_save_without_a_change_is_no_revision(ItemKind kind)
    {
        await using var work = await FormsAtWork.Begin();
        var item = await work.Office.Add(kind, Sample.Whole(kind));
        work.TypeBig((await work.Office.Read(item)).Content is BriefContent brief ? brief.Body : "");
        var form = await work.Change(item);

        await FormsAtWork.Save(form);

        Assert.EndsWith($"/strait/{item}", work.Address, StringComparison.Ordinal);
        Assert.Equal(1, (await work.Office.Read(item)).Version);
        Assert.Single(Office.Done(await work.Office.Use<ReadHistory>().Handle(Office.Case, item)));
    }

    [Theory, MemberData(nameof(KindsWithForm))]
    public async Task What_must_be_filled_is_enough_to_add_an_item(ItemKind kind)
    {
        await using var work = await FormsAtWork.Begin();
        work.TypeBig("");
        var form = work.New(kind, record => Fill(record, Sample.Other(kind)));
        await FormsAtWork.Save(form);

        Assert.Equal("", string.Join("; ", form.FindAll(".banner").Select(banner => banner.TextContent)));
        Assert.EndsWith($"/strait/{new ItemRef(kind, kind == ItemKind.Question ? 3 : 2)}", work.Address, StringComparison.Ordinal);
    }

    private static void Fill(FormRecord record, Content content)
    {
        var from = FormRecord.Of(content);
        foreach (var box in record.Boxes)
        {
            box.Load(null);
            foreach (var entry in from[box.Field.Name].Entries)
            {
                Type(box, entry);
            }
        }
    }

    private static void Type(FormBox box, FormEntry from)
    {
        var entry = box.Field.IsMany || box.Entries.Count == 0 ? box.Add() : box.Only;
        if (entry.Part is null)
        {
            entry.Text = from.Text;
            return;
        }

        foreach (var inner in entry.Part.Boxes)
        {
            foreach (var typed in from.Part![inner.Field.Name].Entries)
            {
                Type(inner, typed);
            }
        }
    }

    // One empty row in every list and every part, as deep as they go.
    private static void Everywhere(FormRecord record)
    {
        foreach (var box in record.Boxes.Where(box => box.Entries.Count == 0 && box.Field.Shape is not (FieldShape.Choice or FieldShape.Reference)))
        {
            box.Add();
        }

        foreach (var part in record.Boxes.SelectMany(box => box.Entries).Select(entry => entry.Part).OfType<FormRecord>())
        {
            Everywhere(part);
        }
    }
}
