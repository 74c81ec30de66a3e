namespace RelationsTracker.Core.Relations;

/// <summary>How kinds of relations read from their other end: as the case says, else as <see cref="RelationVocabulary"/> does.</summary>
public sealed class ReversePhrases
{
    private readonly Dictionary<string, string> _own;

    /// <param name="said">What relations of the case say of their kind. Where they differ, what is said most often holds, then what comes first in the alphabet.</param>
    public ReversePhrases(IEnumerable<(string Kind, string Reverse)> said)
    {
        _own = said.GroupBy(s => s.Kind, s => s.Reverse, StringComparer.Ordinal)
            .ToDictionary(kind => kind.Key, kind => kind.CountBy(reverse => reverse).OrderByDescending(r => r.Value).ThenBy(r => r.Key, StringComparer.Ordinal).First().Key, StringComparer.Ordinal);
        foreach (var (kind, reverse) in _own.OrderBy(kind => kind.Key, StringComparer.Ordinal).ToList())
        {
            _own.TryAdd(reverse, kind);
        }
    }

    /// <returns>The phrase; the same one where the tie has no direction; null where nobody said.</returns>
    public string? Of(string kind) => _own.GetValueOrDefault(kind) ?? RelationVocabulary.Find(kind)?.Reverse;
}
