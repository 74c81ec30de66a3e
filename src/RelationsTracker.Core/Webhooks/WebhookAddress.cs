namespace RelationsTracker.Core.Webhooks;

/// <summary>Where messages go.</summary>
public static class WebhookAddress
{
    /// <summary>Longest address, in UTF-16 units.</summary>
    public const int Max = 1000;

    /// <param name="plainToLoopback">Whether http will do towards the machine itself.</param>
    /// <returns>The address as it is asked.</returns>
    /// <exception cref="RuleException">It is no address that messages can go to.</exception>
    public static string Sound(string text, bool plainToLoopback)
    {
        var trimmed = text.Trim();
        if (trimmed.Length > Max)
        {
            throw new RuleException($"The address may have {Max} characters; this has {trimmed.Length}.");
        }

        if (!Uri.TryCreate(trimmed, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http") || uri.Host.Length == 0)
        {
            throw new RuleException("The address must start with https://, such as https://hooks.example.org/tracker.");
        }

        if (uri.Scheme == "http" && !(plainToLoopback && uri.IsLoopback))
        {
            throw new RuleException("The address must start with https://: what is told on the way must not be read or changed by others.");
        }

        return uri switch
        {
            { UserInfo.Length: > 0 } => throw new RuleException("The address must hold no name or password; the receiver knows the sender by the signature."),
            { Fragment.Length: > 0 } => throw new RuleException("The address must not hold a # with something behind it: that part of an address is never sent."),
            _ => uri.AbsoluteUri,
        };
    }
}
