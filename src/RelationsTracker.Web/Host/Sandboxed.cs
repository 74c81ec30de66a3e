namespace RelationsTracker.Web.Host;

/// <summary>Marks an address that answers with what strangers made: a browser that opens it all the same may do nothing with it.</summary>
internal sealed class Sandboxed
{
    public const string Policy = "default-src 'none'; sandbox";
}
