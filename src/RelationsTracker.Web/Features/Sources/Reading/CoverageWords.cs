using System.Globalization;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.Web.Features.Sources.Reading;

/// <summary>Coverage in words, and the reasons for skipping that have a key of their own.</summary>
public static class CoverageWords
{
    /// <summary>Reasons by their keys: the first is 1.</summary>
    public static IReadOnlyList<string> Reasons { get; } = ["It asserts nothing", "It says again what is claimed", "It does not bear on the case", "It is common background"];

    public static string Of(Coverage coverage) => coverage.Sentences == 0 ? "No sentences"
        : string.Create(CultureInfo.InvariantCulture, $"{Share(coverage, coverage.Claimed)} claimed, {Share(coverage, coverage.Skipped)} skipped, {Share(coverage, coverage.Unread)} unread of {coverage.Sentences} {(coverage.Sentences == 1 ? "sentence" : "sentences")}");

    /// <summary>A share as whole per cent; what is not nothing never reads as 0 %, and what is not all never as 100 %.</summary>
    public static string Share(Coverage coverage, int sentences)
    {
        var percent = coverage.Share(sentences) * 100;
        var whole = sentences > 0 && percent < 1 ? 1 : sentences < coverage.Sentences && percent > 99 ? 99 : (int)Math.Round(percent, MidpointRounding.AwayFromZero);
        return string.Create(CultureInfo.InvariantCulture, $"{whole} %");
    }
}
