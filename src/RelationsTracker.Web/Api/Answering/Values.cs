using System.Text.Json.Serialization;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Web.Api.Answering;

/// <summary>Something new, and where to read it.</summary>
internal interface IMade
{
    /// <summary>Its address, below the root of the server.</summary>
    string Address { get; }
}

/// <summary>An item was added.</summary>
internal sealed record MadeItem([property: JsonIgnore] string Case, ItemRef Ref) : IMade
{
    public string Address => $"{ApiHost.Root}/cases/{Case}/items/{Ref}";
}

/// <summary>Something with a number or an id was made.</summary>
internal sealed record Made<T>(T Id, string Address) : IMade;

/// <summary>It was changed, and has this version now.</summary>
internal sealed record Versioned(int Version);

/// <summary>How many were changed.</summary>
internal sealed record Counted(int Count);

/// <summary>A list, a page at a time.</summary>
/// <param name="Next">What to give as <c>after</c> for the next page; absent on the last.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
