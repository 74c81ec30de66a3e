using System.Globalization;
using RelationsTracker.App.Exchange.Briefs.Files;
using RelationsTracker.Core.Briefs.Sheets;
using RelationsTracker.Core.Pictures;

namespace RelationsTracker.App.Exchange.Briefs.Html;

/// <summary>The style of a brief's page. On paper every sheet carries the handling marking, the running title and its number.</summary>
internal static class PageStyle
{
    private static readonly string[] Marks = ["CC", "C", "N", "I", "II", "NA"];

    public static string Of(SheetHead head) => Screen + string.Concat(Marks.Select(Cell)) + $$"""
        @page { size: A4; margin: 22mm 20mm 20mm;
        @top-left { width: 60%; content: {{Css(head.Title())}}; font: 8pt sans-serif; color: #5b6068; }
        @top-right { width: 40%; content: {{Css(head.Handling)}}; font: bold 8pt sans-serif; }
        @bottom-left { width: 40%; content: {{Css(head.Handling)}}; font: bold 8pt sans-serif; }
        @bottom-right { width: 60%; content: {{Css(head.Running())}} " \0000b7  " counter(page) " / " counter(pages); font: 8pt sans-serif; color: #5b6068; } }

        """;

    private const string Screen = """

        :root { color-scheme: light dark; --ink: #1d2024; --muted: #5b6068; --line: #d9d6cd; --bg: #fffefb; --accent: #14506e; --bad: #9d2b16; --soft: #f3f2ec; }
        @media screen and (prefers-color-scheme: dark) { :root { --ink: #e7e5df; --muted: #a3a9b2; --line: #454a52; --bg: #15181c; --accent: #8cc4e2; --bad: #ff9d8a; --soft: #252a31; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--bg); color: var(--ink); font: 1.05rem/1.6 "Iowan Old Style", "Palatino Linotype", Palatino, "Noto Serif", Georgia, serif; overflow-wrap: break-word; }
        main { max-width: 46rem; margin: 2.5rem auto; padding: 0 1.2rem; }
        h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; } h1 { font-size: 1.8rem; margin: 0 0 .4rem; } h2 { font-size: 1.3rem; margin: 2rem 0 .6rem; }
        a { color: var(--accent); text-underline-offset: .18em; } .ref { font: 600 .84em ui-monospace, Menlo, Consolas, "Noto Sans Mono", "DejaVu Sans Mono", monospace; }
        .missing { color: var(--bad); } .beside { font-weight: 600; border-inline-start: 3px solid var(--bad); padding-inline-start: .9rem; } .meta { color: var(--muted); font-size: .9em; } .meta .meta { font-size: 1em; } .written { white-space: pre-line; }
        blockquote { margin: .5rem 0 .8rem; padding-inline-start: .9rem; border-inline-start: 3px solid var(--line); } cite { font-style: normal; white-space: nowrap; }
        pre { white-space: pre-wrap; background: var(--soft); padding: .6rem .8rem; font-size: .85rem; } hr { border: 0; border-top: 1px solid var(--line); margin: 1.5rem 0; }
        .handling { text-align: center; font: 700 .85rem/1.4 system-ui, "Noto Sans", sans-serif; letter-spacing: .04em; padding: .5rem 1rem; background: var(--soft); }
        figure { margin: 1.5rem 0; } figcaption { font-weight: 600; margin-bottom: .4rem; } img { display: block; width: 100%; height: auto; background: #fffefb; border: 1px solid var(--line); margin-bottom: .5rem; }
        figure .meta { margin: 0 0 .3rem; }
        .scroll { overflow-x: auto; margin-top: .6rem; } table { border-collapse: collapse; width: 100%; font: .85rem/1.4 system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; font-variant-numeric: tabular-nums; }
        th, td { text-align: start; vertical-align: top; border-bottom: 1px solid var(--line); padding: .3rem .5rem; } thead th { border-bottom: 2px solid var(--muted); } td.mark { text-align: center; font-weight: 600; border: 2px solid var(--bg); }
        .note { margin: 0 0 .9rem; } .note p { margin: 0 0 .3rem; } .note:target { background: var(--soft); outline: .4rem solid var(--soft); } .dissent { border-inline-start: 3px solid var(--bad); padding-inline-start: .9rem; margin-bottom: 1rem; }
        @media print { body { font-size: 10.5pt; background: none; } main { max-width: none; margin: 0; padding: 0; } .handling { background: none; padding: 0 0 .6rem; } .scroll { overflow: visible; } a { color: inherit; text-decoration: none; }
        h1, h2, h3, h4, figcaption { break-after: avoid; break-inside: avoid; } img, tr, .note, .dissent, li { break-inside: avoid; } img { max-height: 22cm; object-fit: contain; } table { font-size: 8pt; } p, li, blockquote { orphans: 2; widows: 2; } .notes { font-size: 9.5pt; }
        td.mark { print-color-adjust: exact; } }

        """;

    private static string Cell(string mark) => $"td.{mark} {{ background: {Paint.InTheLight[Paint.Cell(mark)]}; color: {Paint.InTheLight[Paint.CellInk(mark)]}; }}\n";

    // Whatever is no plain letter or digit is spelled by its number, so that no text ends the string or the style.
    private static string Css(string text)
        => $"\"{string.Concat(SheetText.Line(text).EnumerateRunes().Select(rune => rune.IsAscii && char.IsAsciiLetterOrDigit((char)rune.Value) ? rune.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\{rune.Value:x6} ")))}\"";
}
