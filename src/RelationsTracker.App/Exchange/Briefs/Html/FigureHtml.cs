using System.Net;
using System.Text;
using RelationsTracker.App.Exchange.Briefs.Files;
using RelationsTracker.Core.Briefs.Sheets;

namespace RelationsTracker.App.Exchange.Briefs.Html;

/// <summary>A figure as HTML: the picture, what has to be said with it, and the table that says the same.</summary>
public static class FigureHtml
{
    public static string Of(SheetFigure figure)
    {
        var html = new StringBuilder();
        html.Append("<figure id=\"").Append(E(figure.Reference.Anchor())).Append("\"><figcaption dir=\"auto\">").Append(E(figure.Title)).Append("</figcaption>\n");
        if (figure.Svg is { } svg)
        {
            html.Append("<img alt=\"").Append(E(figure.Title)).Append("; the table below says the same.\" src=\"data:image/svg+xml;base64,").Append(Convert.ToBase64String(Encoding.UTF8.GetBytes(svg))).Append("\">\n");
        }

        foreach (var note in figure.Notes)
        {
            html.Append("<p class=\"meta\" dir=\"auto\">").Append(E(note)).Append("</p>\n");
        }

        Table(html, figure);
        return html.Append("</figure>\n").ToString();
    }

    private static void Table(StringBuilder html, SheetFigure figure)
    {
        html.Append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"").Append(E($"Table of {figure.Reference}")).Append("\"><table><thead><tr>");
        foreach (var column in figure.Table.Columns)
        {
            html.Append("<th scope=\"col\">").Append(E(column)).Append("</th>");
        }

        html.Append("</tr></thead><tbody>\n");
        foreach (var row in figure.Table.Rows)
        {
            html.Append("<tr><th scope=\"row\">").Append(E(row[0].Text)).Append("</th>");
            foreach (var cell in row.Skip(1))
            {
                html.Append("<td dir=\"auto\"").Append(Mark(cell.Mark)).Append('>').Append(E(cell.Text)).Append("</td>");
            }

            html.Append("</tr>\n");
        }

        html.Append("</tbody></table></div>\n");
    }

    private static string Mark(string mark) => mark switch
    {
        "" => "",
        "?" => " class=\"mark NA\"",
        _ when mark.All(char.IsAsciiLetterUpper) => $" class=\"mark {mark}\"",
        _ => "",
    };

    private static string E(string text) => WebUtility.HtmlEncode(text);
}
