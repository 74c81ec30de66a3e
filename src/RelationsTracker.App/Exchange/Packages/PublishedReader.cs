using RelationsTracker.App.Exchange.Packages.Files;
using RelationsTracker.App.Exchange.Packages.Yaml;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.App.Exchange.Packages;

/// <summary>Reads what was published. A frozen brief whose fingerprint is another than the list says was changed, and is refused.</summary>
internal sealed class PublishedReader(PackageFiles files, ProblemList problems, IReadOnlyDictionary<ItemRef, Content> items)
{
    public List<PackedEdition> Editions { get; } = [];

    public List<PackedDissent> Dissents { get; } = [];

    public List<PackedJudgement> Judgements { get; } = [];

    public void Read()
    {
        foreach (var (map, head) in Entries<EditionHead>(PackageNames.Editions))
        {
            Take(map, head);
        }

        foreach (var (map, head) in Entries<DissentHead>(PackageNames.Dissents))
        {
            var dissent = new PackedDissent(head.Brief!.Value, head.Number, head.By, head.At!.Value, head.Text, head.BriefVersion, head.WithdrawnAt);
            Keep(PackageNames.Dissents, map, $"{dissent.Brief}/{dissent.Number}", PackageRules.Dissent(dissent, items), () => Dissents.Add(dissent), Dissents.Any(d => (d.Brief, d.Number) == (dissent.Brief, dissent.Number)));
        }

        foreach (var (map, head) in Entries<JudgementHead>(PackageNames.Judgements))
        {
            var judgement = new PackedJudgement(head.Brief!.Value, head.Number, head.Standard, head.Verdict, head.By, head.At!.Value, head.Note, head.Sha256, head.OwnText);
            Keep(PackageNames.Judgements, map, $"{judgement.Brief}/{judgement.Number}", PackageRules.Judgement(judgement, items), () => Judgements.Add(judgement), Judgements.Any(j => (j.Brief, j.Number) == (judgement.Brief, judgement.Number)));
        }

        foreach (var path in files.Paths.Where(path => PackageNames.EditionOf(path) is { } edition && !Editions.Any(e => (e.Brief, e.Number) == edition)).ToList())
        {
            problems.Add(path, $"{PackageNames.Editions} does not list this edition, or not soundly. List it, or take this file out.");
        }
    }

    private void Take(YamlMap map, EditionHead head)
    {
        var (brief, path) = (head.Brief!.Value, PackageNames.Edition(head.Brief.Value, head.Number));
        if (!files.Has(path))
        {
            problems.Add(PackageNames.Editions, map.Line, $"{brief}/{head.Number}", $"The frozen brief is missing. Add {path}, or take the entry out.");
            return;
        }

        if (files.Text(path, problems) is not { } sheet)
        {
            return;
        }

        var edition = new PackedEdition(brief, head.Number, sheet, head.ApprovedAt!.Value, head.Change, head.WithdrawnBy, head.WithdrawnAt, head.WithdrawnWhy);
        var flaws = TextFingerprint.Of(sheet) == head.Sha256 ? PackageRules.Edition(edition, items) : [$"{path} was changed since it was frozen: its fingerprint is another than the list says."];
        Keep(PackageNames.Editions, map, $"{brief}/{head.Number}", flaws, () => Editions.Add(edition), Editions.Any(e => (e.Brief, e.Number) == (edition.Brief, edition.Number)));
    }

    private void Keep(string file, YamlMap map, string name, IEnumerable<string> flaws, Action keep, bool isDouble)
    {
        var wrong = flaws.Concat(isDouble ? ["The number occurs twice. Keep one."] : []).ToList();
        foreach (var flaw in wrong)
        {
            problems.Add(file, map.Line, name, flaw);
        }

        if (wrong.Count == 0)
        {
            keep();
        }
    }

    private IEnumerable<(YamlMap Map, THead Head)> Entries<THead>(string file)
        where THead : class
    {
        foreach (var map in HeadReader.Maps(file, files, problems))
        {
            var reader = new ContentReader(file, "", problems);
            var head = reader.Read<THead>(map);
            if (reader.IsSound)
            {
                yield return (map, head);
            }
        }
    }
}
