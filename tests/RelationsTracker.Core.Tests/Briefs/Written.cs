using System.Text.RegularExpressions;
using RelationsTracker.Core.Briefs.Documents;

namespace RelationsTracker.Core.Tests.Briefs;

/// <summary>Makes documents from plain text: a line with # is a heading, one with > a quotation, any other a paragraph; [[…]] is a reference.</summary>
internal static partial class Written
{
    public static BriefDocument Brief(string body)
    {
        body = body.ReplaceLineEndings("\n");
        var (blocks, at, number) = (new List<BriefBlock>(), 0, 0);
        foreach (var line in body.Split('\n'))
        {
            blocks.AddRange(Block(line, at, number++));
            at += line.Length + 1;
        }

        return new BriefDocument(body, blocks, []);
    }

    private static IEnumerable<BriefBlock> Block(string line, int at, int number)
    {
        var mark = line.Length - line.TrimStart('#', '>', ' ').Length;
        var (runs, place) = (Runs(line[mark..], at + mark), new BodyPlace(at, at + line.Length));
        return line switch
        {
            "" => [],
            ['#', ..] => [new HeadingBlock(2, runs, place, number)],
            ['>', ..] => [new QuoteBlock([new ParagraphBlock(runs, place, number)], place, number)],
            _ => [new ParagraphBlock(runs, place, number)],
        };
    }

    private static List<BriefRun> Runs(string text, int at)
    {
        var (runs, from) = (new List<BriefRun>(), 0);
        foreach (Match match in Reference().Matches(text))
        {
            runs.Add(new TextRun(text[from..match.Index], RunStyle.Plain, new(at + from, at + match.Index)));
            from = match.Index + match.Length;
            runs.Add(new ReferenceRun(match.Groups[1].Value, BriefReference.Read(match.Groups[1].Value, out var problem), problem, new(at + match.Index, at + from)));
        }

        runs.Add(new TextRun(text[from..], RunStyle.Plain, new(at + from, at + text.Length)));
        return [.. runs.Where(run => run.Place.End > run.Place.Start)];
    }

    [GeneratedRegex(@"\[\[([^\]]+)\]\]")]
    private static partial Regex Reference();
}
