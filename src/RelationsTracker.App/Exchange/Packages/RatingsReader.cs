using RelationsTracker.App.Exchange.Packages.Files;
using RelationsTracker.App.Exchange.Packages.Yaml;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.Exchange.Packages;

/// <summary>Reads sheets of ratings: one rater's cells of one question.</summary>
internal sealed class RatingsReader(PackageFiles files, ProblemList problems, IReadOnlyDictionary<ItemRef, Content> items, HashSet<string> raters)
{
    private const string Cells = "cells";
    private const string Details = "details";

    private readonly Dictionary<(string Rater, ItemRef Row, ItemRef Hypothesis), (string File, int Line)> _places = [];

    /// <summary>The ratings of a file, sheet by sheet; what is wrong with one is told as it is passed.</summary>
    public IEnumerable<PackedRating> Read(string file) => HeadReader.Maps(file, files, problems).SelectMany(sheet => Read(file, sheet));

    private IEnumerable<PackedRating> Read(string file, YamlMap sheet)
    {
        var reader = new ContentReader(file, "", problems);
        var head = reader.Read<SheetHead>(sheet, Cells, Details);
        var details = ReadDetails(file, sheet, head.Rater);
        foreach (var (row, cells) in Entries(file, sheet.Find(Cells)?.Value, "Write rows with their cells here: RW1: {H1: C, H2: I}."))
        {
            foreach (var (hypothesis, mark) in Entries(file, cells, "Write the cells of the row here: {H1: C, H2: I}."))
            {
                var name = $"{row.Text}/{hypothesis.Text}".ToUpperInvariant();
                details.Remove(name, out var detail);
                if (Cell(file, head, row, hypothesis, mark, detail.Detail ?? new CellDetail()) is { } rating && reader.IsSound && IsFirst(file, hypothesis.Line, rating, head.Question!.Value))
                {
                    yield return rating;
                }
            }
        }

        foreach (var (name, left) in details)
        {
            problems.Add(file, left.Line, name, "The cell has details but no rating. Rate it under cells, or take the details out.");
        }
    }

    private PackedRating? Cell(string file, SheetHead head, YamlScalar row, YamlScalar hypothesis, YamlNode mark, CellDetail detail)
    {
        Rating? value = null;
        var (left, top) = (default(ItemRef), default(ItemRef));
        var wrong = !ItemRef.TryParse(row.Text, null, out left) || left.Kind != ItemKind.EvidenceRow ? $"'{Shown.Short(row.Text)}' is not a row. Write a reference such as RW1."
            : !ItemRef.TryParse(hypothesis.Text, null, out top) || top.Kind != ItemKind.Hypothesis ? $"'{Shown.Short(hypothesis.Text)}' is not a hypothesis. Write a reference such as H1."
            : mark is not YamlScalar { Text: var written } || !RatingText.TryParse(written, out value) || value is null ? $"{(mark is YamlScalar odd ? $"'{Shown.Short(odd.Text)}'" : "This")} is not a rating. Write CC, C, N, I, II, NA or \"?\"; leave an unrated cell out."
            : null;
        if (wrong is not null)
        {
            problems.Add(file, hypothesis.Line, $"{row.Text}/{hypothesis.Text}", wrong);
            return null;
        }

        var rationale = string.IsNullOrWhiteSpace(detail.Rationale) ? null : detail.Rationale.Trim();
        return new PackedRating(head.Rater, left, top, value!.Value, rationale, detail.Wording, detail.At ?? head.At ?? default);
    }

    private bool IsFirst(string file, int line, PackedRating rating, ItemRef question)
    {
        foreach (var flaw in PackageRules.Rating(rating, items, raters))
        {
            problems.Add(file, line, rating.Cell, flaw);
        }

        if (items.GetValueOrDefault(rating.Row) is EvidenceRowContent row && row.Question != question)
        {
            problems.Add(file, line, rating.Cell, $"{rating.Row} is a row of {row.Question}, not of {question}. Move it to a sheet of {row.Question}.");
        }

        if (_places.TryAdd((rating.Rater, rating.Row, rating.Hypothesis), (file, line)))
        {
            return true;
        }

        var first = _places[(rating.Rater, rating.Row, rating.Hypothesis)];
        problems.Add(file, line, rating.Cell, $"{rating.Rater} rates this cell twice; first in {first.File}, line {first.Line}. Keep one.");
        return false;
    }

    private Dictionary<string, (CellDetail? Detail, int Line)> ReadDetails(string file, YamlMap sheet, string rater)
    {
        var details = new Dictionary<string, (CellDetail? Detail, int Line)>();
        foreach (var (cell, node) in Entries(file, sheet.Find(Details)?.Value, "Write cells with their details here: RW1/H2: {rationale: why}."))
        {
            if (node is YamlMap map)
            {
                details[cell.Text.ToUpperInvariant()] = (new ContentReader(file, $"{cell.Text} {rater}", problems).Read<CellDetail>(map), cell.Line);
            }
            else
            {
                problems.Add(file, cell.Line, cell.Text, "Write a mapping with rationale, wording or at.");
            }
        }

        return details;
    }

    private IEnumerable<(YamlScalar Key, YamlNode Value)> Entries(string file, YamlNode? node, string otherwise)
    {
        if (node is not null and not YamlMap && !node.IsNothing)
        {
            problems.Add(file, node.Line, "", otherwise);
        }

        return node is YamlMap map ? map.Entries.Select(e => (e.Key, e.Value)) : [];
    }
}
