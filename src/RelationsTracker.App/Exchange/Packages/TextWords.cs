using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.Exchange.Packages;

/// <summary>The words of texts, for as long as excerpts of them are being checked: a few texts are kept, not all.</summary>
internal sealed class TextWords(ItemReader reader)
{
    // UTF-16 units.
    private const int Most = 8_000_000;

    private readonly Dictionary<ItemRef, CaseView> _kept = [];
    private long _size;

    /// <summary>The text with its words, for the rules; nothing if there is no such text, or something is wrong with it.</summary>
    public CaseView Beside(ItemRef text, IReadOnlyDictionary<ItemRef, Content> sound)
    {
        if (_kept.TryGetValue(text, out var kept))
        {
            return kept;
        }

        if (sound.GetValueOrDefault(text) is not SourceTextContent gist)
        {
            return new CaseView(new Dictionary<ItemRef, Content>());
        }

        if (_size > Most)
        {
            _kept.Clear();
            _size = 0;
        }

        _size += gist.Length;
        return _kept[text] = new CaseView(new Dictionary<ItemRef, Content> { [text] = gist with { Text = reader.Words(text) } });
    }
}
