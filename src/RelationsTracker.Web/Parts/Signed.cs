using RelationsTracker.Core.Relations;

namespace RelationsTracker.Web.Parts;

/// <summary>Numbers whose sign is the point.</summary>
internal static class Signed
{
    /// <summary><c>+2.5</c>, <c>−7</c>, <c>0</c>.</summary>
    public static string Of(decimal value) => DyadShapes.WithSign(value);
}
