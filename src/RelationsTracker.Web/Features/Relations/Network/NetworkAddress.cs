using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Relations.Network;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.Web.Features.Relations.Network;

/// <summary>
/// What the network shows beyond the facets of the list, as the address says it:
/// <c>?as=H1&amp;beside=H2&amp;focus=A11&amp;steps=2&amp;on=2025-06&amp;grade=3&amp;backed=1&amp;way-from=A1&amp;way-to=A7</c>. What cannot be read counts as not said.
/// </summary>
public sealed record NetworkAddress
{
    /// <summary>The hypothesis supposed to be true.</summary>
    public ItemRef? As { get; init; }

    /// <summary>Another hypothesis, to compare with.</summary>
    public ItemRef? Beside { get; init; }

    /// <summary>Whose neighbourhood is shown.</summary>
    public ItemRef? Focus { get; init; }

    /// <summary>How far the neighbourhood reaches, 1 to 4.</summary>
    public int Steps { get; init; } = 2;

    /// <summary>A day, month or year in which ties may hold.</summary>
    public EdtfDate? On { get; init; }

    /// <summary>The lowest credibility that will do, 1 to 5.</summary>
    public int? Grade { get; init; }

    public bool BackedOnly { get; init; }

    public bool WithoutBelongings { get; init; }

    /// <summary>The two between whom a way is looked for.</summary>
    public ItemRef? From { get; init; }

    public ItemRef? To { get; init; }

    public NetworkFilter Filter => new()
    {
        Days = On is { Earliest: { } first, Latest: { } last } ? (first, last) : null,
        GradedAtLeast = Grade,
        BackedOnly = BackedOnly,
        WithoutBelongings = WithoutBelongings,
    };

    public static NetworkAddress Read(Uri address)
    {
        var query = QueryHelpers.ParseQuery(address.Query);
        string? One(string name) => query.TryGetValue(name, out var value) && value.ToString() is { Length: > 0 and <= 200 } text ? text : null;
        ItemRef? Ref(string name) => ItemRef.TryParse(One(name), null, out var found) ? found : null;
        int? Number(string name, int low, int high) => int.TryParse(One(name), NumberStyles.None, CultureInfo.InvariantCulture, out var found) && found >= low && found <= high ? found : null;
        return new NetworkAddress
        {
            As = Ref("as"),
            Beside = Ref("beside"),
            Focus = Ref("focus"),
            Steps = Number("steps", 1, 4) ?? 2,
            On = EdtfDate.TryParse(One("on"), out var on, out _) ? on : null,
            Grade = Number("grade", 1, 5),
            BackedOnly = One("backed") == "1",
            WithoutBelongings = One("belongings") == "0",
            From = Ref("way-from"),
            To = Ref("way-to"),
        };
    }
}
