using System.Text;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Exchange.Argdown;

/// <summary>
/// Writes a question in Argdown: each hypothesis a statement, under it the claims rated consistent as support and those
/// rated inconsistent as attack, and where the answers exclude each other the contrary hypotheses.
/// </summary>
public static class ArgdownText
{
    public const string MediaType = "text/plain; charset=utf-8";

    public static byte[] Write(ItemRef question, MatrixView view)
    {
        var (text, said) = (new StringBuilder(), new HashSet<ItemRef>());
        var cells = view.Sheet(null);
        text.Append("# ").Append(question).Append(": ").Append(Plain(view.Question.Text)).Append('\n');
        for (var h = 0; h < view.Columns.Count; h++)
        {
            text.Append('\n').Append('[').Append(view.Columns[h].Ref).Append("]: ").Append(Plain(view.Columns[h].Hypothesis.Statement)).Append('\n');
            foreach (var other in view.Question.Exclusive ? view.Columns.Skip(h + 1) : [])
            {
                text.Append("  >< [").Append(other.Ref).Append("]\n");
            }

            for (var r = 0; r < view.Rows.Count; r++)
            {
                if (Sign(cells[r, h]) is { } sign)
                {
                    var row = view.Rows[r];
                    text.Append("  ").Append(sign).Append(" [").Append(row.Row.Claim).Append(']').Append(said.Add(row.Row.Claim) ? $": {Plain(row.Claim.Statement)}" : "").Append('\n');
                }
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>What has no place there, in words.</summary>
    public static IReadOnlyList<string> LossesOf(MatrixView view)
    {
        var cells = view.Sheet(null);
        var all = Enumerable.Range(0, view.Rows.Count).SelectMany(r => Enumerable.Range(0, view.Columns.Count).Select(h => cells[r, h])).ToList();
        return
        [
            .. Losses.Of(all.Count(cell => cell is Rating.N or Rating.NA or Rating.CannotJudge), "cell that is neither for nor against (N, NA, ?)", "cells that are neither for nor against (N, NA, ?)"),
            .. Losses.Of(all.Count(cell => cell is Rating.CC or Rating.II), "cell that says very (CC, II stand like C, I)", "cells that say very (CC, II stand like C, I)"),
            .. Losses.Of(all.Count(cell => cell is null), "cell that nobody rated", "cells that nobody rated"),
            .. Losses.Of(view.Raters.Count > 1 ? view.Raters.Count : 0, "rater", "raters, whose cells are pooled"),
            .. view.Rows.Count > 0 ? ["weights, groups and grades of the rows"] : (string[])[],
        ];
    }

    private static char? Sign(Rating? rating) => rating switch
    {
        Rating.CC or Rating.C => '+',
        Rating.I or Rating.II => '-',
        _ => null,
    };

    /// <summary>Words that Argdown takes as words: on one line, its marks escaped.</summary>
    internal static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Trim())
        {
            if (c is '\\' or '[' or ']' or '<' or '>' or '{' or '}' or '*' or '_' or '#' or '@' or ':')
            {
                plain.Append('\\');
            }

            plain.Append(char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c);
        }

        return plain.ToString();
    }
}
