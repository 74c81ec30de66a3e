using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using RelationsTracker.App.Exchange.Packages;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Exchange.Matrices.Achz;

/// <summary>
/// Reads a project of PARC ACH: gzip over UTF-16 XML. A cell that is none of the format's values, or one too many or too few,
/// is reported where it stands; nothing is read then, and no cell ever borrows the value of another.
/// </summary>
internal static class AchzReader
{
    private static readonly string[] Known = ["NAME", "NOTES", "LINK", "TYPE", "DATE", "CODE", "FLAG", "CREDIBILITY", "VALUES"];

    public static MatrixReading Read(byte[] bytes, string file)
    {
        try
        {
            return AchzUnpacking.Unpack(bytes) is { } unpacked
                ? Read(AchzUnpacking.Parse(unpacked), file)
                : MatrixReading.Refused(file, $"The file unpacks to more than {MatrixLimits.Unpacked / (1024 * 1024)} MB. It cannot be a matrix that is taken here.");
        }
        catch (InvalidDataException)
        {
            return MatrixReading.Refused(file, "The file is not an .achz file, or it is damaged: it does not unpack with gzip. Save it again in ACH.");
        }
        catch (XmlException broken)
        {
            return MatrixReading.Refused(file, $"What is packed in the file is not the XML of ACH: {broken.Message} Save it again in ACH.");
        }
    }

    private static MatrixReading Read(XDocument document, string file)
    {
        var problems = new ProblemList();
        var texts = new TableTexts(file, problems);
        if (document.Root!.Elements("MATRIX").ToList() is not [var matrix])
        {
            return MatrixReading.Refused(file, "The project must hold one MATRIX. Save it again in ACH.");
        }

        var hypotheses = matrix.Elements("HYPOTHESIS").Select((h, i) => texts.Text(Child(h, "NAME", new Place(LineOf(h), 0, i + 1, ""), texts), new Place(LineOf(h), 0, i + 1, ""), MatrixLimits.Name, "The hypothesis has no NAME.")).ToList();
        if (hypotheses.Count == 0)
        {
            problems.Add(file, LineOf(matrix), "", "There is no HYPOTHESIS in the MATRIX.");
        }

        texts.Distinct(hypotheses, h => new Place(LineOf(matrix), 0, h + 1, hypotheses[h]));
        var rows = new List<TableRow>();
        foreach (var evidence in matrix.Elements("EVIDENCE"))
        {
            if (rows.Count == MatrixLimits.Rows)
            {
                texts.TooManyRows(LineOf(evidence));
                break;
            }

            rows.Add(Row(evidence, rows.Count + 1, hypotheses, texts));
        }

        var table = new MatrixTable(hypotheses.ToMany(), rows.ToMany())
        {
            Title = texts.Text(Child(document.Root, "PROJECT-TITLE", default, texts), new Place(0, 0, 0, "PROJECT-TITLE"), MatrixLimits.Name),
            Classification = texts.Text(Child(document.Root, "CLASSIFICATION", default, texts), new Place(0, 0, 0, "CLASSIFICATION"), MatrixLimits.Name),
        };
        return MatrixReading.Of(table, problems, Notes(document.Root, matrix));
    }

    private static TableRow Row(XElement evidence, int number, List<string> hypotheses, TableTexts texts)
    {
        var line = LineOf(evidence);
        Place At(string name) => new(line, number, 0, name);
        string Of(string name, int max) => texts.Text(Child(evidence, name, At(name), texts), At(name), max);
        return new TableRow(
            texts.Text(Child(evidence, "NAME", At("NAME"), texts), At("NAME"), MatrixLimits.Text, "The EVIDENCE has no NAME."),
            AchzValues.Credibility(Child(evidence, "CREDIBILITY", At("CREDIBILITY"), texts), At("CREDIBILITY"), texts), null, "",
            AchzValues.Cells(Child(evidence, "VALUES", At("VALUES"), texts), line, number, hypotheses, texts).ToMany())
        {
            Remarks = new TableRemarks
            {
                Notes = Of("NOTES", MatrixLimits.Text),
                Link = Of("LINK", MatrixLimits.Text),
                Type = Of("TYPE", MatrixLimits.Name),
                Date = AchzValues.Date(Child(evidence, "DATE", At("DATE"), texts), At("DATE"), texts),
                Code = Of("CODE", MatrixLimits.Name),
                Flag = AchzValues.Flag(Child(evidence, "FLAG", At("FLAG"), texts), At("FLAG"), texts),
            },
        };
    }

    private static string Child(XElement parent, string name, Place place, TableTexts texts)
    {
        var found = parent.Elements(name).Take(2).ToList();
        if (found.Count > 1)
        {
            texts.Add(place, $"{name} stands here twice. Keep one.");
        }

        return found.FirstOrDefault()?.Value ?? "";
    }

    private static List<string> Notes(XElement root, XElement matrix)
    {
        var other = root.Elements().Select(e => e.Name.LocalName).Except(["PROJECT-TITLE", "CLASSIFICATION", "MATRIX"])
            .Concat(matrix.Elements().Select(e => e.Name.LocalName).Except(["HYPOTHESIS", "EVIDENCE"]))
            .Concat(matrix.Elements("HYPOTHESIS").Elements().Select(e => e.Name.LocalName).Except(["NAME"]))
            .Concat(matrix.Elements("EVIDENCE").Elements().Select(e => e.Name.LocalName).Except(Known)).Distinct().Order(StringComparer.Ordinal).ToList();
        return other.Count == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"Not taken, because nothing here corresponds to it: {string.Join(", ", other.Take(20))}.")];
    }

    private static int LineOf(XElement element) => ((IXmlLineInfo)element).LineNumber;
}
