using System.Globalization;
using RelationsTracker.Core.Briefs.Comparison;
using RelationsTracker.Core.Briefs.Verification;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Web.Features.Briefs.Editions;

/// <summary>The addresses of editions, and the words for how their sentences stand.</summary>
internal static class EditionAddress
{
    public static string Of(string slug, ItemRef brief) => $"/{slug}/{brief}/editions";

    public static string Of(string slug, ItemRef brief, int number) => string.Create(CultureInfo.InvariantCulture, $"/{slug}/{brief}/editions/{number}");

    public static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>How the whole stands, in a sentence or two.</summary>
    public static string Sum(VerifiedBrief verified)
    {
        var fallen = verified.Figures.Count(figure => figure.Standing != Standing.StillTrue);
        var counts = Enum.GetValues<Standing>().Where(standing => verified.Count(standing) > 0).Select(standing => $"{verified.Count(standing)} {Counted(standing, verified.Count(standing))}");
        var whole = verified.Holds ? "Everything it refers to is as it was." : "Not everything it refers to is as it was.";
        return verified.Sentences.Count == 0 ? whole : $"{whole} Of {verified.Sentences.Count} {(verified.Sentences.Count == 1 ? "sentence" : "sentences")}, {string.Join(", ", counts)}{(fallen == 0 ? "." : fallen == 1 ? "; one figure differs." : $"; {fallen} figures differ.")}";
    }

    private static string Counted(Standing standing, int count) => standing switch
    {
        Standing.StillTrue => count == 1 ? "is as it was" : "are as they were",
        Standing.NoReference => count == 1 ? "refers to nothing" : "refer to nothing",
        Standing.CannotBeChecked => "cannot be checked",
        _ => $"{(count == 1 ? "is" : "are")} {Words(standing)}",
    };

    public static string Words(Standing standing) => standing switch
    {
        Standing.StillTrue => "as it was",
        Standing.Changed => "changed",
        Standing.Withdrawn => "withdrawn",
        Standing.CannotBeChecked => "cannot be checked",
        _ => "refers to nothing",
    };

    /// <summary>A sign beside the word, so that it is not the colour alone that tells.</summary>
    public static string Sign(Standing standing) => standing switch
    {
        Standing.StillTrue => "✓",
        Standing.Changed => "≠",
        Standing.Withdrawn => "✕",
        Standing.CannotBeChecked => "?",
        _ => "·",
    };

    public static string Words(SentenceFate fate) => fate switch
    {
        SentenceFate.Kept => "the same",
        SentenceFate.OtherGround => "same words, other ground",
        SentenceFate.Reworded => "reworded",
        SentenceFate.Gone => "gone",
        _ => "new",
    };
}
