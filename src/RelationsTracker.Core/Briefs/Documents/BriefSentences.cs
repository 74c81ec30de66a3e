using RelationsTracker.Core.Text.Sentences;

namespace RelationsTracker.Core.Briefs.Documents;

/// <summary>Cuts the running text of a brief into sentences: paragraphs, items of lists, quotations, cells of tables. Headings, listings, figures and the author's footnotes hold none.</summary>
internal static class BriefSentences
{
    public static IReadOnlyList<BriefSentence> Of(BriefDocument document)
    {
        var sentences = new List<BriefSentence>();
        var (section, paragraph) = ("", 0);
        foreach (var block in document.Blocks)
        {
            if (block is HeadingBlock heading)
            {
                section = heading.Runs.Plain();
                continue;
            }

            foreach (var (line, quoted) in Lines(block, false))
            {
                paragraph++;
                sentences.AddRange(Cut(line, section, quoted, sentences.Count).Select(sentence => sentence with { Paragraph = paragraph }));
            }
        }

        return sentences;
    }

    private static IEnumerable<(IReadOnlyList<BriefRun> Line, bool Quoted)> Lines(BriefBlock block, bool quoted) => block switch
    {
        HeadingBlock => [],
        QuoteBlock quote => quote.Blocks.SelectMany(inner => Lines(inner, true)),
        ListBlock list => list.Items.SelectMany(item => item).SelectMany(inner => Lines(inner, quoted)),
        _ => block.Lines().Select(line => (line, quoted)),
    };

    private static IEnumerable<BriefSentence> Cut(IReadOnlyList<BriefRun> line, string section, bool quoted, int before)
    {
        var runs = line.SelectMany(run => run is LinkRun link ? link.Runs : [run]).Select(run => (Run: run, Text: run.Plain())).ToList();
        var text = string.Concat(runs.Select(run => run.Text));
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            var (at, place, references) = (0, default(BodyPlace?), new List<BriefReference>());
            foreach (var (run, words) in runs)
            {
                var (from, to) = (Math.Max(sentence.Start, at), Math.Min(sentence.End, at + words.Length));
                if (from < to)
                {
                    var part = Part(run, from - at, to - at);
                    place = place?.To(part) ?? part;
                    references.AddRange(run is ReferenceRun { Reference: { } reference } ? [reference] : []);
                }

                at += words.Length;
            }

            yield return new BriefSentence(++before, text[sentence.Start..sentence.End], section, BriefParts.Of(section), quoted, references, place!.Value);
        }
    }

    // Of words, the letters of the sentence; of anything else the whole. Letters that Markdown spells longer shift it by as much.
    private static BodyPlace Part(BriefRun run, int from, int to)
        => run is TextRun text && text.Text.Length == run.Place.End - run.Place.Start ? new(run.Place.Start + from, run.Place.Start + to) : run.Place;
}
