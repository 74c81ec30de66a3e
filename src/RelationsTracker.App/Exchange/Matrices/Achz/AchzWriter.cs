using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using RelationsTracker.Core.Analysis.Ach;

namespace RelationsTracker.App.Exchange.Matrices.Achz;

/// <summary>Writes a matrix as a project of PARC ACH. What the format has no place for, <see cref="Losses"/> says.</summary>
public static class AchzWriter
{
    public static byte[] Write(MatrixTable table)
    {
        using var bytes = new MemoryStream();
        using (var packed = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
        using (var xml = XmlWriter.Create(packed, new XmlWriterSettings { Encoding = Encoding.Unicode, Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("PROJECT");
            Element(xml, "PROJECT-TITLE", table.Title);
            Element(xml, "CLASSIFICATION", table.Classification);
            xml.WriteStartElement("MATRIX");
            foreach (var hypothesis in table.Hypotheses)
            {
                xml.WriteStartElement("HYPOTHESIS");
                Element(xml, "NAME", hypothesis);
                xml.WriteEndElement();
            }

            foreach (var row in table.Rows)
            {
                Row(xml, row);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>What of this table is lost in the format, in sentences; empty when nothing is.</summary>
    public static IReadOnlyList<string> Losses(MatrixTable table) =>
    [
        .. Lost(table.Rows.Count(r => r.Relevance is not null), "relevance weight", "relevance weights"),
        .. Lost(table.Rows.Count(r => r.Group.Length > 0), "membership of a dependence group", "memberships of dependence groups"),
        .. Lost(table.Rows.Sum(r => r.Cells.Count(c => c == Rating.CannotJudge)), "cell rated ? (written as unrated)", "cells rated ? (written as unrated)"),
        .. Lost(Texts(table).Count(text => Sound(text) != text), "text with a character that XML cannot hold (written as a space)", "texts with characters that XML cannot hold (written as spaces)"),
    ];

    private static IEnumerable<string> Lost(int count, string one, string many)
        => count == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}")];

    private static IEnumerable<string> Texts(MatrixTable table) => table.Rows
        .SelectMany(r => (string[])[r.Evidence, r.Remarks.Notes, r.Remarks.Link, r.Remarks.Type, r.Remarks.Code]).Concat(table.Hypotheses).Append(table.Title).Append(table.Classification);

    private static void Row(XmlWriter xml, TableRow row)
    {
        xml.WriteStartElement("EVIDENCE");
        Element(xml, "NAME", row.Evidence);
        Element(xml, "NOTES", row.Remarks.Notes);
        Element(xml, "LINK", row.Remarks.Link);
        Element(xml, "TYPE", row.Remarks.Type);
        Element(xml, "DATE", (row.Remarks.Date?.ToUnixTimeMilliseconds() ?? 0).ToString(CultureInfo.InvariantCulture));
        Element(xml, "CODE", row.Remarks.Code);
        Element(xml, "FLAG", row.Remarks.Flag ? "1" : "0");
        Element(xml, "CREDIBILITY", AchzValues.Format(row.Credibility));
        Element(xml, "VALUES", string.Join(',', row.Cells.Select(AchzValues.Format)));
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Sound(text));

    private static string Sound(string text)
    {
        var sound = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            sound.Append(rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : " ");
        }

        return sound.ToString();
    }
}
