using System.Globalization;
using System.Text.Json.Nodes;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Events;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Relations;

namespace RelationsTracker.App.Exchange.Stix;

/// <summary>Actors as identities, places as locations, events, and ties. A state is an identity; only its ground is a location.</summary>
internal static class StixActors
{
    private static readonly string[] CountryCodes = ["iso3166-1", "iso 3166-1", "iso-3166-1", "iso3166", "iso 3166"];

    public static bool IsPlace(ActorContent actor) => actor.StixType is { } said ? said.StartsWith("location", StringComparison.OrdinalIgnoreCase) : actor.Kind == ActorKind.Place;

    public static bool HasPosition(ActorContent actor) => Country(actor) is not null || Position(actor) is not null;

    /// <summary>A tie that may be read as a fact between two: plainly asserted, unhedged, under no hypothesis.</summary>
    public static bool IsPlain(RelationContent relation) => relation is { To.Count: 1, Mode: AssertionMode.Asserted, Hedge: null, Scope: null };

    public static IEnumerable<JsonObject> Of(StixMaking making, ItemRef item, ActorContent actor)
    {
        var made = making.Standard(item, actor);
        made["name"] = actor.Name;
        if (IsPlace(actor))
        {
            Place(made, actor);
        }
        else
        {
            made["identity_class"] = ClassOf(actor);
            if (actor.Roles.Count > 0)
            {
                made["roles"] = new JsonArray([.. actor.Roles.Select(role => role.Role).Distinct().Select(role => (JsonNode)role)]);
            }
        }

        yield return made;
        if (actor.Merge?.Into is { } into && IsPlace((ActorContent)making.File.Carried[into]) == IsPlace(actor))
        {
            yield return Tie(making, item, "duplicate", "duplicate-of", making.IdOf(item), making.IdOf(into));
        }
    }

    public static IEnumerable<JsonObject> Event(StixMaking making, ItemRef item, EventContent of)
    {
        var made = making.New(item, of);
        made["name"] = of.Name;
        if (of.When is { } when)
        {
            made["edtf"] = when.Text;
        }

        foreach (var (name, items) in new[] { ("participant_refs", of.Participants.Select(part => part.Actor)), ("location_refs", of.Places), ("claim_refs", of.Claims.AsEnumerable()) }.Where(refs => refs.Item2.Any()))
        {
            made[name] = making.RefsOf(items);
        }

        yield return made;
    }

    public static IEnumerable<JsonObject> Relation(StixMaking making, ItemRef item, RelationContent relation)
    {
        if (IsPlain(relation))
        {
            var tie = making.Standard(item, relation);
            Ends(tie, relation.Kind, making.IdOf(relation.From), making.IdOf(relation.To[0].Item));
            yield return tie;
            yield break;
        }

        var made = making.New(item, relation);
        made["relation"] = relation.Kind;
        made["from_ref"] = making.IdOf(relation.From);
        made["to_refs"] = making.RefsOf(relation.To.Select(end => end.Item));
        yield return made;
    }

    /// <summary>A relationship that follows from the content of an item.</summary>
    public static JsonObject Tie(StixMaking making, ItemRef item, string name, string kind, string from, string to)
    {
        var made = making.Further("relationship", item, name);
        Ends(made, kind, from, to);
        return made;
    }

    private static void Ends(JsonObject made, string kind, string from, string to)
        => (made["relationship_type"], made["source_ref"], made["target_ref"]) = (kind, from, to);

    private static void Place(JsonObject made, ActorContent actor)
    {
        if (Country(actor) is { } country)
        {
            made["country"] = country;
        }

        if (Position(actor) is var (latitude, longitude))
        {
            (made["latitude"], made["longitude"]) = (latitude, longitude);
        }

        if (!HasPosition(actor))
        {
            // STIX wants a region, a country or coordinates; the vocabulary of regions is open.
            made["region"] = actor.Name;
        }
    }

    private static string? Country(ActorContent actor)
        => actor.ExternalIds.FirstOrDefault(id => CountryCodes.Contains(id.Scheme.ToLowerInvariant()) && id.Value.Trim() is { Length: 2 } code && code.All(char.IsAsciiLetter))?.Value.Trim().ToUpperInvariant();

    private static (double Latitude, double Longitude)? Position(ActorContent actor)
        => actor.ExternalIds.FirstOrDefault(id => id.Scheme.Equals("geo", StringComparison.OrdinalIgnoreCase))?.Value.Split(',') is [var north, var east]
            && double.TryParse(north, NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude) && double.TryParse(east, NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude)
            && Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180 ? (latitude, longitude) : null;

    private static string ClassOf(ActorContent actor)
        => actor.StixType?.Split('/') is [var type, var said] && type.Equals("identity", StringComparison.OrdinalIgnoreCase) && StixReadActors.KindOf.ContainsKey(said) ? said : actor.Kind switch
        {
            ActorKind.Person => "individual",
            ActorKind.State or ActorKind.GovernmentBody or ActorKind.Agency or ActorKind.Company or ActorKind.Organisation or ActorKind.Bloc => "organization",
            ActorKind.Faction or ActorKind.Group or ActorKind.CompanyGroup or ActorKind.CriminalGroup => "group",
            ActorKind.Diaspora => "class",
            _ => "unknown",
        };
}
