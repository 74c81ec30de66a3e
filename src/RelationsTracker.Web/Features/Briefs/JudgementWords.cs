using RelationsTracker.Core.Briefs.Judging;

namespace RelationsTracker.Web.Features.Briefs;

/// <summary>The words for what a person says of a standard.</summary>
internal static class JudgementWords
{
    public static string Of(StandardVerdict verdict) => verdict switch
    {
        StandardVerdict.Met => "Met",
        StandardVerdict.NotMet => "Not met",
        _ => "Taken back",
    };
}
