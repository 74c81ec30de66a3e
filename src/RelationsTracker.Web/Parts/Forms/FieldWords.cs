using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Analysis.Estimates;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Web.Parts.Forms;

/// <summary>What people read on a form: the words of a choice, and the ids by which labels find their boxes.</summary>
public static class FieldWords
{
    /// <summary>A choice in words, with the meaning where the value itself is a letter or a digit.</summary>
    public static string Of(Enum choice) => choice switch
    {
        Reliability reliability => $"{reliability}: {reliability.Label()}",
        Credibility credibility => $"{credibility.Digit()}: {credibility.Label()}",
        Weight.H => "High",
        Weight.M => "Medium",
        Weight.L => "Low",
        _ => Capitalised(Kebab.Words(choice)),
    };

    /// <summary>The id of the box at a path: <c>f-chain-2-source</c> for <c>chain[2]/source</c>.</summary>
    public static string Id(string path) => "f-" + path.Replace("]", "", StringComparison.Ordinal).Replace('[', '-').Replace('/', '-');

    private static string Capitalised(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
