using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.Core.Items;

/// <summary>Tells whether an item still says what it said.</summary>
public static class ContentFingerprint
{
    /// <summary>
    /// SHA-256, 64 lower-case hexadecimal digits, over the fields of a content in their one spelling. The records of its life are
    /// left out: a step tells what people think of the item, and is compared by itself. Of a source's text its own
    /// fingerprint stands for the words, so that a text brought in later changes nothing.
    /// </summary>
    public static string Of(Content content)
    {
        var bare = content with { Records = [] };
        return TextFingerprint.Of(ContentJson.Write(bare is SourceTextContent text ? text with { Text = null } : bare));
    }
}
