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
