using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Briefs;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Events;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Relations;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.Core.Search;

/// <summary>Which texts of an item people find it by.</summary>
public static class Findable
{
    /// <summary>Stands for comments where items have the letters of their kind.</summary>
    public const string Comment = "comment";

    // Shorter fields hold codes: languages, scripts, schemes.
    private const int ShortestLimit = 80;

    /// <summary>The texts of a content, its title first; each by itself, so that no phrase runs from one into the next.</summary>
    /// <param name="words">The words of an excerpt, which stand in its text.</param>
    public static IReadOnlyList<string> Texts(Content content, string? words = null) => content switch
    {
        ExcerptContent excerpt => [words ?? excerpt.Quotation ?? excerpt.Title, .. Fields(excerpt)],
        RelationContent or EvidenceRowContent => [content.Title, .. Fields(content)],
        _ => [content.Title, .. Fields(content).Where(text => text != content.Title)],
    };

    /// <summary>What the item is among its kind, in kebab case; null where the kind has no such division.</summary>
    public static string? TypeOf(Content content) => content switch
    {
        ClaimContent claim => Kebab.Of($"{claim.Kind}"),
        ActorContent actor => Kebab.Of($"{actor.Kind}"),
        SourceContent source => Kebab.Of($"{source.Kind}"),
        EventContent happened => Kebab.Of($"{happened.Status}"),
        RelationContent relation => Kebab.Of(relation.Kind),
        _ => null,
    };

    /// <summary>The long text that is cut into pieces, if the content has one.</summary>
    public static string? LongText(Content content) => content switch
    {
        SourceTextContent text => text.Text,
        BriefContent brief => brief.Body,
        _ => null,
    };

    private static IEnumerable<string> Fields(Content content) => Texts(ContentSchema.Of(content.GetType()), content).Distinct();

    private static IEnumerable<string> Texts(ContentSchema schema, object owner)
    {
        foreach (var field in schema.Fields.Where(f => f.Declared.Group != FieldGroup.Kept))
        {
            foreach (var value in field.Values(owner))
            {
                if (value is string { Length: > 0 } text && IsProse(field))
                {
                    yield return text;
                }

                foreach (var inner in field.Shape == FieldShape.Part ? Texts(field.Part, value) : [])
                {
                    yield return inner;
                }
            }
        }
    }

    private static bool IsProse(ContentField field)
        => field.Declared.Max is >= ShortestLimit and < BriefContent.MaxBody && field.Name is not ("url" or "media-type" or "key");
}
