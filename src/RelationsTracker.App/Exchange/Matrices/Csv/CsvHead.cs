using System.Globalization;

namespace RelationsTracker.App.Exchange.Matrices.Csv;

/// <summary>
/// The first row: what each column is. The lead columns come first, in any order, and only evidence must be there; from the
/// first other name on, every column is a hypothesis.
/// </summary>
internal sealed class CsvHead
{
    private static readonly string[] Leads = ["evidence", "credibility", "relevance", "group"];

    private readonly int[] _leads;
    private readonly string[] _names;
    private readonly int _line;

    private CsvHead(int line, string[] names, int[] leads, int first)
        => (_line, _names, _leads, First) = (line, names, leads, first);

    public int Width => _names.Length;

    /// <summary>Position of the first hypothesis.</summary>
    public int First { get; }

    public IReadOnlyList<string> Hypotheses => _names[First..];

    public static bool IsHead(IReadOnlyList<string> fields) => fields.Any(field => LeadOf(field) == 0);

    public static CsvHead Read(int line, IReadOnlyList<string> fields, TableTexts texts)
    {
        var leads = new[] { -1, -1, -1, -1 };
        var first = 0;
        for (; first < fields.Count && LeadOf(fields[first]) is >= 0 and var lead && leads[lead] < 0; first++)
        {
            leads[lead] = first;
        }

        var names = fields.Select((field, i) => i < first ? Leads[LeadOf(field)] : Name(field, new Place(line, 0, i + 1, ""), texts)).ToArray();
        var head = new CsvHead(line, names, leads, first);
        for (var i = first; i < names.Length; i++)
        {
            if (LeadOf(fields[i]) is >= 0 and var late && leads[late] < 0)
            {
                texts.Add(head.Place(line, 0, i), $"The column '{Leads[late]}' stands after a hypothesis. Put evidence, credibility, relevance and group before all hypotheses, or call the hypothesis otherwise.");
            }
        }

        if (first == names.Length)
        {
            texts.Add(new Place(line, 0, 0, ""), "There is no hypothesis. Name at least one after the columns evidence, credibility, relevance and group.");
        }

        texts.Distinct(head.Hypotheses, h => head.Place(line, 0, first + h));
        return head;
    }

    /// <summary>The text of a lead column in a row; empty where the file has no such column.</summary>
    public string Lead(string[] fields, int lead) => _leads[lead] < 0 ? "" : fields[_leads[lead]];

    public Place LeadPlace(int line, int row, int lead) => Place(line, row, _leads[lead]);

    public Place Place(int line, int row, int column) => new(line, row, column + 1, column >= 0 && column < _names.Length ? _names[column] : "");

    public bool Fits(string[] fields, int line, int row, TableTexts texts)
    {
        if (fields.Length == Width)
        {
            return true;
        }

        texts.Add(Place(line, row, Math.Min(fields.Length, Width)), string.Create(CultureInfo.InvariantCulture,
            $"The row has {fields.Length} cells, the first row (line {_line}) has {Width}. Fill it up with empty cells, take out what is too much, or put quotes around a text with a separator or line break in it."));
        return false;
    }

    private static string Name(string field, Place place, TableTexts texts)
        => CsvMatrixReader.Plain(field, place, MatrixLimits.Name, texts, "The column has no name. Name the hypothesis, or take the column out.");

    private static int LeadOf(string field) => Array.FindIndex(Leads, lead => field.AsSpan().Trim().Equals(lead, StringComparison.OrdinalIgnoreCase));
}
