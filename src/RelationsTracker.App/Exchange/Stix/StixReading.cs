using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Exchange.Stix;

/// <summary>An item that a bundle holds.</summary>
/// <param name="Place">Where it stands, for the person who mends it: "object 3 (identity--…)".</param>
/// <param name="Id">The id of its object.</param>
/// <param name="Ref">Its reference in the bundle; the contents of the bundle know each other by these.</param>
public sealed record StixItem(string Place, string Id, ItemRef Ref, Content Content);

/// <summary>What a bundle holds.</summary>
/// <param name="LeftOut">What it holds that has no place here, in words.</param>
/// <param name="Problems">What is wrong with single objects, each with its place.</param>
public sealed record StixReading(IReadOnlyList<StixItem> Items, IReadOnlyList<string> LeftOut, IReadOnlyList<string> Problems);
