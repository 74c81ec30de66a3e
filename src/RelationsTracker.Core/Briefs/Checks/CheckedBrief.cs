using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Briefs.Checks;

/// <summary>A brief beside the ground it stands on, as the rules look at it.</summary>
public sealed class CheckedBrief(BriefDocument document, BriefGround ground)
{
    private readonly Lazy<ILookup<int, BriefSentence>> _paragraphs = new(() => document.Sentences.ToLookup(sentence => sentence.Paragraph));

    public BriefDocument Document => document;

    public BriefGround Ground => ground;

    /// <summary>The sentences in the author's own words: not those of a quotation.</summary>
    public IEnumerable<BriefSentence> Own => document.Sentences.Where(sentence => !sentence.Quoted);

    /// <summary>The sentences that judge.</summary>
    public IEnumerable<BriefSentence> Judgements => Own.Where(JudgementWords.Judges);

    /// <summary>The sentences that stand with this one in its paragraph, itself included.</summary>
    public IEnumerable<BriefSentence> Paragraph(BriefSentence sentence) => _paragraphs.Value[sentence.Paragraph];

    /// <summary>The words of a paragraph and of the heading above it: where a sentence may say what another leaves unsaid.</summary>
    public string Around(BriefSentence sentence) => $"{sentence.Section}. {string.Join(' ', Paragraph(sentence).Select(beside => beside.Text))}";

    /// <summary>What is known of the items a sentence refers to; figures and what is not there are left out.</summary>
    public IEnumerable<GroundItem> Cited(BriefSentence sentence)
        => sentence.References.Where(reference => reference.Figure is null).SelectMany(reference => reference.Items).Distinct().Select(ground.Find).OfType<GroundItem>();

    /// <summary>The sentence at a place of the Markdown; null outside of the running text.</summary>
    public BriefSentence? SentenceAt(BodyPlace place) => document.Sentences.FirstOrDefault(sentence => sentence.Place.Start <= place.Start && place.Start < sentence.Place.End);

    /// <summary>Whether the brief names an item anywhere in its text, by a live reference or in plain letters; a figure alone does not count.</summary>
    public bool Names(ItemRef item) => _named.Value.Contains(item);

    private readonly Lazy<HashSet<ItemRef>> _named = new(() =>
        [.. document.References.Select(run => run.Reference).OfType<BriefReference>().Where(reference => reference.Figure is null).SelectMany(reference => reference.Items),
         .. document.Sentences.SelectMany(sentence => JudgementWords.PlainReferences(sentence.Text))]);
}
