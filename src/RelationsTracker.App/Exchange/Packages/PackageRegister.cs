using System.Collections;
using System.Diagnostics.CodeAnalysis;
using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Exchange.Packages;

/// <summary>
/// What is kept of the items of a package once they have been read: where each stands, and its gist. Claims that the rules
/// cannot tell apart share one, so that a hundred thousand take little more than a line each.
/// </summary>
internal sealed class PackageRegister
{
    private readonly List<string> _files = [];
    private readonly Dictionary<ItemRef, Line> _lines = [];
    private readonly HashSet<Content> _gists = [];
    private readonly HashSet<ItemRef> _ahead = [];

    public int Count => _lines.Count;

    /// <summary>Items that others lead to which are read before them. Those that were never read are missing.</summary>
    public IReadOnlySet<ItemRef> Ahead => _ahead;

    public IReadOnlyList<ItemRef> Missing => [.. _ahead.Where(item => !All.ContainsKey(item))];

    /// <summary>Every item that says something, by its gist.</summary>
    public IReadOnlyDictionary<ItemRef, Content> All => new Gists(_lines, _ => true);

    /// <summary>Those in which nothing is wrong by themselves.</summary>
    public IReadOnlyDictionary<ItemRef, Content> Sound => new Gists(_lines, line => line.IsSound);

    /// <summary>Where an item was read; null if it was not.</summary>
    public (string File, int Line)? Place(ItemRef item) => _lines.TryGetValue(item, out var line) ? (_files[line.File], line.Number) : null;

    /// <param name="content">What it says; null if that cannot be read at all.</param>
    public void Enter(ItemRef item, string file, int line, Content? content, bool isSound)
    {
        if (_files.Count == 0 || _files[^1] != file)
        {
            _files.Add(file);
        }

        _lines[item] = new Line(content is null ? null : Shared(Gist.Of(content)), line, _files.Count - 1, isSound);

        // A required reference that could not be read has been reported as that.
        _ahead.UnionWith(content?.Links().Select(link => link.To).Where(to => !_lines.ContainsKey(to) && (to != default || isSound)) ?? []);
    }

    private Content Shared(Content gist)
    {
        if (_gists.TryGetValue(gist, out var known))
        {
            return known;
        }

        _gists.Add(gist);
        return gist;
    }

    private readonly record struct Line(Content? Gist, int Number, int File, bool IsSound);

    private sealed class Gists(Dictionary<ItemRef, Line> lines, Func<Line, bool> which) : IReadOnlyDictionary<ItemRef, Content>
    {
        public int Count => Shown.Count();

        public IEnumerable<ItemRef> Keys => Shown.Select(item => item.Key);

        public IEnumerable<Content> Values => Shown.Select(item => item.Value);

        private IEnumerable<KeyValuePair<ItemRef, Content>> Shown
            => lines.Where(line => line.Value.Gist is not null && which(line.Value)).Select(line => KeyValuePair.Create(line.Key, line.Value.Gist!));

        public Content this[ItemRef key] => TryGetValue(key, out var gist) ? gist : throw new KeyNotFoundException();

        public bool ContainsKey(ItemRef key) => TryGetValue(key, out _);

        public bool TryGetValue(ItemRef key, [MaybeNullWhen(false)] out Content value)
        {
            value = lines.TryGetValue(key, out var line) && which(line) ? line.Gist : null;
            return value is not null;
        }

        public IEnumerator<KeyValuePair<ItemRef, Content>> GetEnumerator() => Shown.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
