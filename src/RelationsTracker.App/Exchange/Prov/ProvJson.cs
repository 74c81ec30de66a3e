using System.Text.Json.Nodes;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.Exchange.Prov;

/// <summary>A claim, the sources it goes back to, and who speaks in them.</summary>
/// <param name="Home">Absolute address of the case.</param>
/// <param name="Voices">What the actors are called who speak in the sources.</param>
public sealed record ClaimDerivation(string Home, ItemRef Claim, ClaimContent Content, IReadOnlyDictionary<ItemRef, SourceContent> Sources, IReadOnlyDictionary<ItemRef, string> Voices);

/// <summary>
/// Writes where a claim comes from in PROV-JSON (W3C Member Submission of 24 April 2013, for PROV-DM): derivations run from the
/// newer to the older. What was only suspected is no derivation and stays out; a doubt of when is kept as EDTF beside the entity.
/// </summary>
public static class ProvJson
{
    public const string MediaType = "application/provenance+json";

    public static byte[] Write(ClaimDerivation of)
    {
        var (entities, derived, agents, attributed, invalidated) = (new JsonObject(), new JsonObject(), new JsonObject(), new JsonObject(), new JsonObject());
        var claim = Name(of.Claim);
        entities[claim] = new JsonObject { ["prov:label"] = of.Content.Statement, ["prov:type"] = Qualified("case:claim"), ["case:kind"] = Kebab.Of($"{of.Content.Kind}"), ["case:mode"] = Kebab.Of($"{of.Content.Mode}") };
        foreach (var (item, source) in of.Sources.OrderBy(source => source.Key))
        {
            var entity = new JsonObject { ["prov:label"] = source.Name, ["prov:type"] = Qualified("case:source"), ["case:kind"] = Kebab.Of($"{source.Kind}"), ["case:reliability"] = $"{source.Reliability}" };
            Put(entity, "case:published", source.Published?.Text);
            Put(entity, "prov:location", source.Url);
            entities[Name(item)] = entity;
            if (source.Holder is { } holder)
            {
                agents[Name(holder)] = new JsonObject { ["prov:label"] = of.Voices.GetValueOrDefault(holder, $"{holder}") };
                attributed[$"_:by-{item}"] = new JsonObject { ["prov:entity"] = Name(item), ["prov:agent"] = Name(holder) };
            }

            foreach (var (step, i) in source.Derivations.Select((step, i) => (step, i)).Where(step => !step.step.Possible && of.Sources.ContainsKey(step.step.Upstream)))
            {
                derived[$"_:{item}-{i + 1}"] = Derivation(Name(item), Name(step.Upstream), step.Primary ? "prov:PrimarySource" : TypeOf(step.How), step.How);
            }

            if (source.LastStep(LifecycleStep.Retracted) is { } retracted && source.State == ItemState.Retracted)
            {
                invalidated[$"_:gone-{item}"] = new JsonObject { ["prov:entity"] = Name(item), ["prov:time"] = retracted.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture), ["prov:label"] = retracted.Reason };
            }
        }

        foreach (var (used, how, i) in Steps(of.Content).Where(step => of.Sources.ContainsKey(step.Source)).Select((step, i) => (step.Source, step.How, i)))
        {
            derived[$"_:{of.Claim}-{i + 1}"] = Derivation(claim, Name(used), how is { } known ? TypeOf(known) : null, how);
        }

        var document = new JsonObject { ["prefix"] = new JsonObject { ["case"] = $"{of.Home}/" } };
        foreach (var (name, members) in new[] { ("entity", entities), ("agent", agents), ("wasDerivedFrom", derived), ("wasAttributedTo", attributed), ("wasInvalidatedBy", invalidated) }.Where(part => part.Item2.Count > 0))
        {
            document[name] = members;
        }

        return JsonFile.Bytes(document);
    }

    /// <summary>What has no place there, in words.</summary>
    public static IReadOnlyList<string> LossesOf(ClaimDerivation of) =>
    [
        .. Losses.Of(of.Sources.Values.SelectMany(source => source.Derivations).Count(step => step.Possible), "derivation that is only suspected", "derivations that are only suspected"),
        .. Losses.Of(of.Content.Chain.Count(step => step.ViaUnnamed), "step through somebody unnamed", "steps through somebody unnamed"),
        .. Losses.Of(of.Content.Excerpts.Count, "excerpt it rests on (Web Annotations hold them)", "excerpts it rests on (Web Annotations hold them)"),
    ];

    // The claim is in the words of the text in hand; the deeper speakers are reached from there.
    private static IEnumerable<(ItemRef Source, DerivationKind? How)> Steps(ClaimContent claim)
        => claim.Chain.Count > 0 ? claim.Chain.Reverse().Select(step => (step.Source, step.How)) : new[] { claim.Reporter, claim.Voice }.OfType<ItemRef>().Distinct().Select(source => (source, (DerivationKind?)null));

    private static JsonObject Derivation(string made, string used, string? type, DerivationKind? how)
    {
        var derivation = new JsonObject { ["prov:generatedEntity"] = made, ["prov:usedEntity"] = used };
        if (type is not null)
        {
            derivation["prov:type"] = Qualified(type);
        }

        Put(derivation, "case:how", how is { } known ? Kebab.Of($"{known}") : null);
        return derivation;
    }

    private static string? TypeOf(DerivationKind how) => how == DerivationKind.Quotes ? "prov:Quotation" : null;

    private static string Name(ItemRef item) => $"case:{item}";

    private static JsonObject Qualified(string name) => new() { ["$"] = name, ["type"] = "prov:QUALIFIED_NAME" };

    private static void Put(JsonObject to, string name, string? value)
    {
        if (value is { Length: > 0 })
        {
            to[name] = value;
        }
    }
}
