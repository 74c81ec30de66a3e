using System.Globalization;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Exchange.Stix;

/// <summary>Reads identities and locations of others as actors.</summary>
internal static class StixReadActors
{
    /// <summary>The classes of identities in STIX, and what each is here.</summary>
    public static IReadOnlyDictionary<string, ActorKind> KindOf { get; } = new Dictionary<string, ActorKind>
    {
        ["individual"] = ActorKind.Person,
        ["organization"] = ActorKind.Organisation,
        ["group"] = ActorKind.Group,
        ["class"] = ActorKind.Group,
        ["system"] = ActorKind.Project,
        ["unknown"] = ActorKind.Group,
    };

    public static ActorContent Identity(StixObject one)
    {
        var said = one["identity_class"] is { Length: > 0 } known && KindOf.ContainsKey(known) ? known : "unknown";
        return new ActorContent
        {
            Name = one["name"].Trim(),
            Kind = KindOf[said],
            StixType = said is "class" or "system" or "unknown" ? $"identity/{said}" : null,
            Roles = one.Texts("roles").Where(role => role.Length is > 0 and <= 200).Select(role => new ActorRole { Role = role, Outside = true }).ToMany(),
            ExternalIds = ExternalIds(one),
        };
    }

    public static ActorContent Location(StixObject one)
    {
        var ids = ExternalIds(one).AsEnumerable();
        if (one["country"] is { Length: 2 } country)
        {
            ids = ids.Append(new ExternalId { Scheme = "ISO 3166-1", Value = country.ToUpperInvariant() });
        }

        if (one.Number("latitude") is { } latitude && one.Number("longitude") is { } longitude)
        {
            ids = ids.Append(new ExternalId { Scheme = "geo", Value = string.Create(CultureInfo.InvariantCulture, $"{latitude},{longitude}") });
        }

        var name = new[] { one["name"], one["city"], one["administrative_area"], one["region"], one["country"] }.Select(text => text.Trim()).FirstOrDefault(text => text.Length > 0) ?? "";
        return new ActorContent { Name = name, Kind = ActorKind.Place, ExternalIds = ids.ToMany() };
    }

    private static Many<ExternalId> ExternalIds(StixObject one)
        => one.Part("external_references") is { ValueKind: System.Text.Json.JsonValueKind.Array } list
            ? list.EnumerateArray().Select((json, i) => new StixObject(i, json)).Where(reference => reference["source_name"].Length is > 0 and <= 40 && reference["external_id"].Length is > 0 and <= 120)
                .Select(reference => new ExternalId { Scheme = reference["source_name"], Value = reference["external_id"] }).ToMany()
            : [];
}
