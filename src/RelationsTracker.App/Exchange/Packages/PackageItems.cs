using RelationsTracker.App.Exchange.Packages.Files;
using RelationsTracker.App.Exchange.Packages.Yaml;
using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.Exchange.Packages;

/// <summary>
/// Reads the items of all sections, then looks at them together. Of what was read only a register stays; files are read
/// again, entry by entry, where something is wrong with what leads from one item to another, to name its lines.
/// </summary>
internal sealed class PackageItems(PackageFiles files, ProblemList problems, IReadOnlyList<(string Path, ItemKind Kind)> sections)
{
    private readonly ItemReader _reader = new(files, problems);
    private readonly ItemReader _again = new(files, new ProblemList());
    private readonly TextWords _words = new(new ItemReader(files, new ProblemList()));
    private Dictionary<string, int> _odd = [];

    public PackageRegister Register { get; } = new();

    public void Read(string file, ItemKind kind, CancellationToken cancel)
    {
        _odd = new(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in _reader.Entries(file, kind))
        {
            cancel.ThrowIfCancellationRequested();
            if (Named(file, kind, entry.Key) is { } item)
            {
                var (content, isSound) = _reader.Read(file, item, entry);
                Register.Enter(item, file, entry.Key.Line, content, isSound);
                if (isSound && content is ExcerptContent excerpt)
                {
                    CheckWords(file, item, excerpt, entry);
                }
            }

            if (PackageRules.TooMany(Register.Count) is { } tooMany)
            {
                throw new RefusedException("", tooMany);
            }
        }
    }

    /// <summary>Asks the rules that need more than one item, and looks for long texts without an item.</summary>
    public void CheckTogether(CancellationToken cancel)
    {
        foreach (var path in files.Paths.Where(p => PackageNames.BesideOf(p) is { } item && Register.Place(item) is null))
        {
            var item = PackageNames.BesideOf(path)!.Value;
            problems.Add(path, 0, $"{item}", $"There is no {item} in {item.Kind.Section()}.yaml. Add it, or take this file out.");
        }

        var dangling = Dangling([.. Register.Missing], cancel);
        var flaws = new Dictionary<ItemRef, List<Flaw>>();
        foreach (var (item, flaw) in PackageRules.Between(Register.Sound, dangling))
        {
            cancel.ThrowIfCancellationRequested();
            if (problems.IsFull || flaws.Count >= ProblemList.Most)
            {
                problems.Add(Register.Place(item)!.Value.File, Register.Place(item)!.Value.Line, $"{item}", flaw.ToString());
            }
            else if (!flaws.TryAdd(item, [flaw]))
            {
                flaws[item].Add(flaw);
            }
        }

        Tell(flaws, cancel);
    }

    // Texts come before excerpts, so their words can be asked for at once.
    private void CheckWords(string file, ItemRef item, ExcerptContent excerpt, YamlEntry entry)
    {
        foreach (var flaw in CrossRules.Check(item, excerpt, _words.Beside(excerpt.Text, Register.Sound)))
        {
            problems.Add(file, ((YamlMap)entry.Value).LineOf(flaw.Field, entry.Key.Line), $"{item}", flaw.ToString());
        }
    }

    private ItemRef? Named(string file, ItemKind kind, YamlScalar key)
    {
        var wrong = !ItemRef.TryParse(key.Text, null, out var item) ? _odd.TryAdd(key.Text, key.Line) ? $"'{Shown.Short(key.Text)}' is not a reference. Items of this file are called {kind.Letters()}1, {kind.Letters()}2 and so on." : YamlTree.Twice(key, _odd[key.Text])
            : item.Kind != kind ? $"{item} is a {item.Kind.Word()}; move it to {item.Kind.Section()}.yaml."
            : Register.Place(item) is not { } first ? null
            : first.File == file ? YamlTree.Twice(key, first.Line)
            : $"{item} occurs twice; it stands in {first.File}, line {first.Line}, already. Give one of the two a number that is free.";
        if (wrong is not null)
        {
            problems.Add(file, key.Line, "", wrong);
        }

        return wrong is null ? item : null;
    }

    // Who leads to something that is not there is looked up only once that is known.
    private HashSet<ItemRef> Dangling(HashSet<ItemRef> missing, CancellationToken cancel)
    {
        var found = new HashSet<ItemRef>();
        foreach (var (file, item, entry) in missing.Count == 0 ? [] : Again(_ => true, cancel))
        {
            if (_again.Read(file, item, entry).Content is { } content)
            {
                foreach (var link in content.Links().Where(link => missing.Contains(link.To)).Distinct())
                {
                    found.Add(item);
                    Tell(file, item, entry, link);
                }
            }
        }

        return found;
    }

    private void Tell(string file, ItemRef item, YamlEntry entry, Link link)
    {
        var fields = (YamlMap)entry.Value;
        var named = fields.All(link.Role).Where(written => ItemRef.TryParse(written.Text, null, out var to) && to == link.To).Select(written => written.Line).Distinct().ToList();
        foreach (var line in named.Count > 0 ? named : [fields.LineOf(link.Role, entry.Key.Line)])
        {
            problems.Add(file, line, $"{item}", new Flaw(link.Role, PackageRules.Unknown(link.To)).ToString());
        }
    }

    private void Tell(Dictionary<ItemRef, List<Flaw>> flaws, CancellationToken cancel)
    {
        foreach (var (file, item, entry) in flaws.Count == 0 ? [] : Again(flaws.ContainsKey, cancel))
        {
            foreach (var flaw in flaws[item])
            {
                problems.Add(file, ((YamlMap)entry.Value).LineOf(flaw.Field, entry.Key.Line), $"{item}", flaw.ToString());
            }
        }
    }

    private IEnumerable<(string File, ItemRef Item, YamlEntry Entry)> Again(Func<ItemRef, bool> wanted, CancellationToken cancel)
    {
        foreach (var (file, kind) in sections)
        {
            foreach (var entry in _again.Entries(file, kind))
            {
                cancel.ThrowIfCancellationRequested();

                // Of two that are called the same the first was read.
                if (ItemRef.TryParse(entry.Key.Text, null, out var item) && wanted(item) && Register.Place(item) == (file, entry.Key.Line))
                {
                    yield return (file, item, entry);
                }
            }
        }
    }
}
