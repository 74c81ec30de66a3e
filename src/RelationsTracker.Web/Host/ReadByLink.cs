namespace RelationsTracker.Web.Host;

/// <summary>Marks an address whose secret lets anybody read: nothing runs there, nobody keeps it, no search engine lists it, and no other site hears of it.</summary>
internal sealed class ReadByLink
{
    public const string Policy = "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}
