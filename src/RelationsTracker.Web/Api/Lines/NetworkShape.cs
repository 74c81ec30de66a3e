using RelationsTracker.App.UseCases.Relations;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Relations.Network;

namespace RelationsTracker.Web.Api.Lines;

/// <summary>Who is tied to whom: the ties, and the names of whatever they speak of.</summary>
internal sealed record NetworkShape(IReadOnlyList<NetworkTie> Ties, IReadOnlyDictionary<ItemRef, string> Names)
{
    public static NetworkShape Of(NetworkView view) => new(view.Ties, view.Names);
}
