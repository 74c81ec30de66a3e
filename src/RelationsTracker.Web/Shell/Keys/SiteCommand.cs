using RelationsTracker.Core.Items;

namespace RelationsTracker.Web.Shell.Keys;

/// <summary>What has to be at hand for a command.</summary>
public enum CommandPlace
{
    Anywhere,

    /// <summary>In a case.</summary>
    Case,

    /// <summary>In a case that one may edit.</summary>
    Desk,
}

/// <summary>Something that can be done or gone to from wherever one is. The palette, the rail and the help name it alike.</summary>
/// <param name="Name">As the palette says it, such as <c>New claim</c>; as the rail says it, such as <c>Claims</c>.</param>
/// <param name="Group">Its heading in palette and help.</param>
/// <param name="Keys">Keys one after the other, such as <c>g c</c>; empty where it has none.</param>
/// <param name="Address">Where it leads; <c>{case}</c> stands for the case at hand. Empty where it does something on the page.</param>
/// <param name="Does">What the script of the palette does for it; empty where it leads somewhere.</param>
/// <param name="Kind">The items that stand there, for counts.</param>
/// <param name="Also">Other words by which people look for it.</param>
/// <param name="Outside">Whether its page is none of those that the circuit draws, and is loaded whole.</param>
public sealed record SiteCommand(string Name, string Group, CommandPlace Place, string Keys = "", string Address = "", string Does = "", ItemKind? Kind = null, string Also = "", bool Outside = false)
{
    /// <summary>Where it leads from a case.</summary>
    public string In(string slug) => Address.Replace("{case}", slug, StringComparison.Ordinal);
}
