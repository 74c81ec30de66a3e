namespace RelationsTracker.Web.Account;

/// <summary>Where to go after sign-in: a page of this program, whatever the address asked for.</summary>
internal static class LocalAddress
{
    /// <summary>The address if it is a path of our own, else the first page.</summary>
    public static string Of(string? wanted)
        => wanted is { Length: > 0 and <= 2000 } && wanted[0] == '/' && (wanted.Length == 1 || wanted[1] is not ('/' or '\\')) && !wanted.Any(c => char.IsControl(c) || c == '\\')
            ? wanted
            : "/";
}
