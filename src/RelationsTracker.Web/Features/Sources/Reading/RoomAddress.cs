using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Web.Features.Sources.Reading;

/// <summary>What stands beside the text.</summary>
public enum RoomSide
{
    Claims,
    Suggestions,
    Coverage,
}

/// <summary>
/// What the room shows, read from and written to the address: <c>?text=TX5&amp;at=70-133</c> for words, <c>?at=70</c> for a
/// place, <c>#EX4</c> for an excerpt, <c>?side=suggestions</c> for what stands beside.
/// </summary>
public sealed record RoomAddress(ItemRef? Text, int? Start, int? End, ItemRef? Excerpt, RoomSide Side)
{
    public static RoomAddress From(Uri address)
    {
        var query = QueryHelpers.ParseQuery(address.Query);
        var at = query.TryGetValue("at", out var places) ? places.ToString().Split('-') : [];
        return new RoomAddress(
            query.TryGetValue("text", out var text) ? Reference(text.ToString(), ItemKind.SourceText) : null,
            at.Length > 0 ? Place(at[0]) : null,
            at.Length == 2 && Place(at[0]) < Place(at[1]) ? Place(at[1]) : null,
            Reference(address.Fragment.TrimStart('#'), ItemKind.Excerpt),
            query.TryGetValue("side", out var side) && Enum.TryParse<RoomSide>(side.ToString(), ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : RoomSide.Claims);
    }

    public RoomPlace Place(ItemRef? focus) => new(Text, Excerpt ?? (Start is null ? focus : null), Start);

    /// <summary>The address of a place, with what stands beside kept.</summary>
    public static string To(string path, ItemRef text, RoomSide side, int? at = null)
        => string.Create(CultureInfo.InvariantCulture, $"{path}?text={text}{(side == RoomSide.Claims ? "" : $"&side={side.ToString().ToLowerInvariant()}")}{(at is { } place ? $"&at={place}" : "")}");

    private static ItemRef? Reference(string text, ItemKind kind) => ItemRef.TryParse(text, null, out var reference) && reference.Kind == kind ? reference : null;

    private static int? Place(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : null;
}
