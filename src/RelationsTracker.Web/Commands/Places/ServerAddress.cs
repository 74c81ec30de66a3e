namespace RelationsTracker.Web.Commands.Places;

/// <summary>The address of a server, to which a token may be sent.</summary>
internal static class ServerAddress
{
    /// <summary>The root of the server, with a slash at its end.</summary>
    /// <param name="plain">Whether the token may go unencrypted to another machine.</param>
    /// <exception cref="BadInputException">It is no address of a server, or the token would go where anybody can read it.</exception>
    public static Uri Read(string text, bool plain)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            throw new BadInputException([$"--server: '{text}' is no address of a server. Write it as https://tracker.example.org."]);
        }

        if (address.Scheme == "http" && !address.IsLoopback && !plain)
        {
            throw new BadInputException([$"--server: {address.Host} would get the token without encryption, and whoever stands on the way could use it. Write https://, or add --plain-http if the way is safe."]);
        }

        return new Uri($"{address.GetLeftPart(UriPartial.Path).TrimEnd('/')}/");
    }
}
