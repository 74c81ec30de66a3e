using System.Globalization;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Relations;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.App.Exchange.Stix;

/// <summary>Reads objects of others, and names what has no place here.</summary>
/// <param name="own">The items that were read already; new ones are numbered after them.</param>
internal sealed class StixForeign(IReadOnlyList<StixItem> own, List<string> left)
{
    private readonly Dictionary<string, ItemRef> _known = own.GroupBy(item => item.Id).ToDictionary(same => same.Key, same => same.First().Ref);
    private readonly Dictionary<ItemKind, int> _last = own.GroupBy(item => item.Ref.Kind).ToDictionary(kind => kind.Key, kind => kind.Max(item => item.Ref.Number));

    public IReadOnlyList<StixItem> Read(IReadOnlyList<StixObject> objects)
    {
        var read = new List<StixItem>();
        // What others refer to comes first.
        foreach (var one in objects.OrderBy(one => one.Type switch { "relationship" => 2, "note" => 1, _ => 0 }))
        {
            Content? content = one.Type switch
            {
                "identity" => StixReadActors.Identity(one),
                "location" => StixReadActors.Location(one),
                "report" => Report(one),
                "note" => Note(one),
                "relationship" => Relation(one),
                _ => null,
            };
            if (content is not null)
            {
                read.Add(new StixItem(one.Place, one.Id, _known[one.Id] = Next(content), Described(one, content)));
            }
            else if (one.Type != "relationship")
            {
                left.Add(one.Type == "marking-definition" ? $"{one.Place}: how it may be passed on, which belongs to the case as a whole" : $"{one.Place}: there is no place here for {Packages.Shown.Short(one.Type)}{Named(one)}");
            }
        }

        return read;
    }

    private static string Named(StixObject one) => one["name"] is { Length: > 0 } name ? $" “{Packages.Shown.Short(name)}”" : "";

    private static SourceContent Report(StixObject one) => new()
    {
        Name = one["name"].Trim(),
        Kind = SourceKind.Report,
        Published = EdtfDate.Parse(one.Instant("published")!.Value.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        Language = one["lang"] is { Length: > 0 and <= 35 } language ? language : null,
    };

    // An analyst's note is a judgement; what it is about stands beside it where it is an actor.
    private ClaimContent? Note(StixObject one)
    {
        var statement = new[] { one["content"], one["abstract"] }.Select(text => text.Trim()).FirstOrDefault(text => text.Length is > 0 and <= 1000);
        if (statement is null)
        {
            left.Add($"{one.Place}: a note longer than a claim, without an abstract");
            return null;
        }

        return new ClaimContent
        {
            Statement = statement,
            Kind = ClaimKind.Assessment,
            Actors = one.Texts("object_refs").Select(id => _known.GetValueOrDefault(id)).Where(item => item is { Kind: ItemKind.Actor, Number: > 0 }).Distinct().Select(item => new ClaimActor { Actor = item }).ToMany(),
        };
    }

    private RelationContent? Relation(StixObject one)
    {
        var (from, to) = (_known.GetValueOrDefault(one["source_ref"]), _known.GetValueOrDefault(one["target_ref"]));
        if (!IsEnd(from) || !IsEnd(to) || from == to)
        {
            left.Add($"{one.Place}: a relationship ({Packages.Shown.Short(one["relationship_type"])}) between things that are no actors, events or sources of this bundle");
            return null;
        }

        return new RelationContent { From = from, Kind = one["relationship_type"], To = [new RelationEnd { Item = to }], Held = Held(one) };
    }

    private static bool IsEnd(ItemRef item) => item is { Number: > 0, Kind: ItemKind.Actor or ItemKind.Event or ItemKind.Source };

    private static EdtfDate? Held(StixObject one)
    {
        var (start, stop) = (Day(one.Instant("start_time")), Day(one.Instant("stop_time")));
        return start is null && stop is null ? null : EdtfDate.Parse($"{start ?? ".."}/{stop ?? ".."}");
    }

    private static string? Day(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private Content Described(StixObject one, Content content)
    {
        if (one.Confidence is { } confidence)
        {
            left.Add(string.Create(CultureInfo.InvariantCulture, $"{one.Place}: a confidence of {confidence} ({ConfidenceScale.LowMedHigh.Read(confidence).Term}; as Admiralty credibility {ConfidenceScale.Admiralty.Read(confidence).Term}), for nobody here has graded it"));
        }

        var description = one.Type == "note" && content is ClaimContent claim && claim.Statement != one["content"].Trim() ? one["content"] : one["description"];
        if (description.Length > 4000)
        {
            left.Add($"{one.Place}: a description of more than 4000 characters");
        }

        return content with { Key = one.Id, Note = description.Trim() is { Length: > 0 and <= 4000 } note ? note : null };
    }

    private ItemRef Next(Content content)
    {
        var kind = ItemType.All.First(type => type.Content == content.GetType()).Kind;
        return new ItemRef(kind, _last[kind] = _last.GetValueOrDefault(kind) + 1);
    }
}
