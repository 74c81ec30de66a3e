using System.Text.RegularExpressions;
using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Text.Hedges;

namespace RelationsTracker.Core.Briefs.Checks;

/// <summary>Tells from its words what a sentence does: judges, says how firm a judgement is, tells what others say.</summary>
public static partial class JudgementWords
{
    /// <summary>Whether a sentence judges: it stands among the judgements or the outlook, gives a likelihood, or says that we judge.</summary>
    public static bool Judges(BriefSentence sentence)
        => sentence.Part is BriefPart.Judgements or BriefPart.Outlook || SaysSo(sentence.Text)
            || (sentence.Part is not (BriefPart.Sources or BriefPart.Gaps or BriefPart.Question) && LikelihoodWord.In(sentence.Text).Count > 0 && !Tells(sentence.Text));

    /// <summary>Whether it says in so many words that we judge.</summary>
    public static bool SaysSo(string text) => Judging().IsMatch(text);

    /// <summary>Whether it says how firm the basis of a judgement is.</summary>
    public static bool SaysConfidence(string text) => Confidence().IsMatch(text);

    /// <summary>Whether it tells what somebody else says, thinks or wrote.</summary>
    public static bool Tells(string text)
        => Telling().IsMatch(text) || HedgeLexicon.Find(text).Any(found => found.Entry.Class is HedgeClass.Attribution or HedgeClass.EvidentialPassive or HedgeClass.CommonKnowledge or HedgeClass.Doubt);

    /// <summary>References written without brackets.</summary>
    public static IEnumerable<ItemRef> PlainReferences(string text)
    {
        foreach (Match match in Plain().Matches(text))
        {
            if (ItemRef.TryParse(match.Value, null, out var reference))
            {
                yield return reference;
            }
        }
    }

    /// <summary>The words of a sentence as they stand in the Markdown, marks and all, each line break a blank, so that one sees what is quoted.</summary>
    public static string Marked(BriefDocument document, BriefSentence sentence) => document.Body[sentence.Place.Start..sentence.Place.End].Replace('\n', ' ').Replace('\r', ' ');

    [GeneratedRegex(@"\b(we (now |still |also )*(judge|assess|believe|estimate|conclude|expect|think|consider)|our (judge?ment|assessment|view|estimate|reading) is|in our (judge?ment|view|assessment))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Judging();

    [GeneratedRegex(@"\b(high|moderate|medium|low|limited|great|little|full|considerable)( analytic(al)?)? confidence\b|\bconfidence\b[^.;:]{0,120}\b(is|are|remains?|stays?) (only |very |rather |fairly |at best |no more than )*(high|moderate|medium|low|limited)\b|\bwe (are|remain) (\w+ )?confident\b|\bwith confidence\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Confidence();

    [GeneratedRegex(@"\b(says?|said|tells?|told|writes?|wrote|written|reports? that|reported|claims|claimed|calls?|called|argues?|argued|alleges?|alleged|accuses?|accused|asserts?|asserted|maintains?|insists?|insisted|denies|denied|according to|in the words of|on the word of|the (author|comment|paper|story|note|text|report|statement|weekly|daily)('s)?|stor(y|ies)|version|rumou?rs?|quotes?|quoted|cites?|cited|made .{1,30} of it|dropped|rejects?|rejected|doubtful|implied|supposed|premises?|assum\w+)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Telling();

    [GeneratedRegex(@"\b[A-Z]{1,2}[1-9][0-9]{0,7}\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Plain();
}
