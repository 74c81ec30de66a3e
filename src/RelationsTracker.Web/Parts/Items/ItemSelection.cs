using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Web.Parts.Items;

/// <summary>The items a list shows now, with the titles of what they point to and the filter in force.</summary>
public sealed record ItemSelection(IReadOnlyList<ItemEntry> Items, IReadOnlyDictionary<ItemRef, string> Titles, ListFilter Filter);
