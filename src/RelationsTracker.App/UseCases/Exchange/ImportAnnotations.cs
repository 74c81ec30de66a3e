using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Annotations;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.App.UseCases.Exchange;

/// <summary>
/// Makes excerpts of a text that is here from Web Annotations; or shows what would be made. An annotation whose words stand elsewhere
/// than it says is proposed as moved; one whose words are not in the text is named and left out. A range that is an excerpt already stays one.
/// </summary>
public sealed class ImportAnnotations(FrontDoor door)
{
    private const int LongestNote = 4000;
    private const int LongestKey = 120;

    /// <param name="Into">The text.</param>
    /// <param name="Text">The annotations, as JSON-LD.</param>
    /// <param name="Preview">Whether only to look.</param>
    public sealed record Input(string Case, ItemRef Into, [property: Required(ErrorMessage = "Choose a file, or paste annotations.")] string Text, bool Preview = false);

    public Task<Outcome<BroughtFile>> Handle(Input input, CancellationToken cancel = default)
        => input.Preview
            ? door.Read(Permission.Edit, input.Case, async desk => (await Look(desk, input)).File, cancel)
            : door.Write<Input, BroughtFile>(Permission.Edit, input.Case, input, async desk => await new IncomingItems(desk).Bring(await Look(desk, input)), "Brought in from Web Annotations", cancel);

    private static async Task<(BroughtFile File, IReadOnlyDictionary<ItemRef, Content> Made)> Look(Desk desk, Input input)
    {
        var text = await desk.Readable(input.Into);
        var words = text.Content.Text!;
        var placing = new AnnotationPlacing(words, text.Content.Sha256);
        var into = text.Ref;
        var here = (await desk.Db.Set<Excerpt>().AsNoTracking().Where(e => e.CaseId == desk.Case.Id && e.Content.Text == into).ToListAsync(desk.Cancel))
            .Where(e => e.Content.State != ItemState.Removed).GroupBy(e => (e.Content.Start, e.Content.End)).ToDictionary(same => same.Key, same => same.First().Ref);
        var incoming = new IncomingItems(desk);
        var (made, left, lines) = (new Dictionary<ItemRef, Content>(), new List<string>(), new List<(ReadAnnotation Read, ItemRef Ref, bool IsKnown, string Words)>());
        foreach (var annotation in AnnotationReader.Read(input.Text))
        {
            var (place, why) = placing.Place(annotation);
            if (place is null)
            {
                left.Add($"{annotation.Place}{(annotation.Quote is { } quote ? $" “{Short(quote.Exact)}”" : "")}: {why}");
                continue;
            }

            var isKnown = here.TryGetValue((place.Start, place.End), out var known);
            var reference = isKnown ? known : here[(place.Start, place.End)] = await incoming.Next(ItemKind.Excerpt);
            if (!isKnown)
            {
                made[reference] = Excerpt(into, annotation, place, words);
            }

            if (annotation.Says.Length > LongestNote || (isKnown && annotation.Says.Length > 0))
            {
                left.Add($"{annotation.Place}: what it says{(isKnown ? $", for {known} is here already" : $", which is longer than {LongestNote} characters")}");
            }

            lines.Add((annotation, reference, isKnown, $"{(place.State == AnchorState.Moved ? "moved: " : "")}{Short(words[place.Start..place.End])}"));
        }

        var flaws = await incoming.Flaws(made);
        return (new BroughtFile([.. lines.Select(line => new BroughtLine(line.Read.Place, line.Ref, line.Words, line.IsKnown, line.IsKnown ? [] : [.. flaws[line.Ref]]))], left), made);
    }

    private static ExcerptContent Excerpt(ItemRef text, ReadAnnotation annotation, PlacedAnnotation place, string words) => new()
    {
        Text = text,
        Start = place.Start,
        End = place.End,
        Sha256 = TextFingerprint.Of(words[place.Start..place.End]),
        Anchor = place.State,
        Key = annotation.Id is { Length: > 0 and <= LongestKey } id ? id : null,
        Note = annotation.Says.Length is > 0 and <= LongestNote ? annotation.Says : null,
    };

    private static string Short(string text) => text.Shortened(80);
}
