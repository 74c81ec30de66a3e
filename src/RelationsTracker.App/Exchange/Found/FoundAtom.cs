using System.Globalization;
using System.Xml;
using RelationsTracker.App.UseCases.Search;
using RelationsTracker.Core.Search;

namespace RelationsTracker.App.Exchange.Found;

/// <summary>What was found as a feed (Atom, RFC 4287), the last changed first.</summary>
public static class FoundAtom
{
    private const string Space = "http://www.w3.org/2005/Atom";

    /// <param name="self">The address of the feed.</param>
    /// <param name="page">The address of the same search as a page.</param>
    /// <param name="addressOf">The whole address of something found.</param>
    public static async Task Write(string text, IReadOnlyList<SearchHit> hits, Uri self, Uri page, Func<SearchHit, Uri> addressOf, Stream to)
    {
        var entries = hits.OrderByDescending(hit => hit.ChangedAt).ToList();
        await using var xml = XmlWriter.Create(to, new XmlWriterSettings { Async = true, Indent = true, CloseOutput = false });
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, "feed", Space);
        await Element(xml, "id", page.AbsoluteUri);
        await Element(xml, "title", $"RelationsTracker: {PlainText.Of(text)}");
        await Element(xml, "updated", At(entries.Count > 0 ? entries[0].ChangedAt : DateTimeOffset.UnixEpoch));
        await Link(xml, "self", self, "application/atom+xml");
        await Link(xml, "alternate", page, "text/html");
        foreach (var hit in entries)
        {
            await Entry(xml, hit, addressOf(hit));
        }

        await xml.WriteEndElementAsync();
        await xml.WriteEndDocumentAsync();
    }

    private static async Task Entry(XmlWriter xml, SearchHit hit, Uri address)
    {
        await xml.WriteStartElementAsync(null, "entry", Space);
        await Element(xml, "id", hit.Kind == Findable.Comment ? $"{address.AbsoluteUri}#comment-{hit.Number.ToString(CultureInfo.InvariantCulture)}" : address.AbsoluteUri);
        await Element(xml, "title", $"{hit.Place} {PlainText.Of(hit.Title.Text)}");
        await Element(xml, "updated", At(hit.ChangedAt));
        await xml.WriteStartElementAsync(null, "author", Space);
        await Element(xml, "name", hit.By is { Length: > 0 } by ? PlainText.Of(by) : PlainText.Of(hit.CaseTitle));
        await xml.WriteEndElementAsync();
        await Link(xml, "alternate", address, "text/html");
        await Element(xml, "summary", PlainText.Of(hit.Words.Parts.Count > 0 ? hit.Words.Text : hit.Title.Text));
        await xml.WriteEndElementAsync();
    }

    private static Task Element(XmlWriter xml, string name, string value) => xml.WriteElementStringAsync(null, name, Space, value);

    private static async Task Link(XmlWriter xml, string relation, Uri to, string type)
    {
        await xml.WriteStartElementAsync(null, "link", Space);
        await xml.WriteAttributeStringAsync(null, "rel", null, relation);
        await xml.WriteAttributeStringAsync(null, "type", null, type);
        await xml.WriteAttributeStringAsync(null, "href", null, to.AbsoluteUri);
        await xml.WriteEndElementAsync();
    }

    private static string At(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
