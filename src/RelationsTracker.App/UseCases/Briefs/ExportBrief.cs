using RelationsTracker.App.Door;
using RelationsTracker.Core.Briefs;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.UseCases.Briefs;

/// <summary>An item that a brief cites: what it says, how it is graded, and who said it.</summary>
public sealed record CitedItem(ItemRef Ref, string Title, ItemState State, string? Grade, string? Voice);

/// <summary>A brief ready to leave the house: its text, what it cites, and what of that is not in the case.</summary>
public sealed record BriefToExport(ItemRef Ref, int Version, string CaseTitle, string Slug, string Handling, BriefContent Brief, IReadOnlyList<CitedItem> Cited, DateTimeOffset At, string By);

/// <summary>Takes a brief out of the house; reviewers do.</summary>
public sealed class ExportBrief(FrontDoor door)
{
    /// <param name="references">Finds the references in the Markdown; what a reference looks like is the page's business.</param>
    public Task<Outcome<BriefToExport>> Handle(string slug, ItemRef brief, Func<string, IReadOnlyList<ItemRef>> references, CancellationToken cancel = default)
        => door.Read(Permission.ExportBrief, slug, async desk =>
        {
            var item = await desk.Find<Brief>(brief);
            var cited = new List<CitedItem>();
            foreach (var reference in references(item.Content.Body))
            {
                if (await Cite(desk, reference) is { } line)
                {
                    cited.Add(line);
                }
            }

            return new BriefToExport(brief, item.Version, desk.Case.Title, desk.Case.Slug, desk.Case.Handling, item.Content, cited, desk.At, desk.By.Name);
        }, cancel);

    private static async Task<CitedItem?> Cite(Desk desk, ItemRef reference)
    {
        Item item;
        try
        {
            item = await desk.Find(reference);
        }
        catch (MissingException)
        {
            return null;
        }

        var voice = item.Content<ClaimContent>()?.Voice is { } said ? (await desk.Find<Source>(said)).Content : item.Content<SourceContent>();
        var grade = $"{voice?.Reliability}{(item.Content<ClaimContent>()?.Credibility is { } credibility ? (int)credibility : null)}";
        return new CitedItem(reference, item.Body.Title, item.Body.State, grade.Length > 0 ? grade : null, voice?.Name);
    }
}

internal static class ItemContents
{
    public static TContent? Content<TContent>(this Item item)
        where TContent : Content
        => item.Body as TContent;
}
