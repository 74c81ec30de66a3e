using System.Globalization;
using System.Text;
using System.Xml;
using RelationsTracker.App.UseCases.Relations;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Relations.Network;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.Exchange.GraphMl;

/// <summary>
/// Writes the network of a case in GraphML. Every edge says how its text stands to it, under which hypothesis it holds, and how
/// it stands as if a hypothesis were true; what that one rules out is not drawn.
/// </summary>
public static class GraphMlText
{
    public const string MediaType = "application/graphml+xml";

    private const string Space = "http://graphml.graphdrawing.org/xmlns";

    private static readonly (string Id, string For)[] Keys =
    [
        ("label", "node"), ("kind", "node"), ("tie", "edge"), ("relation", "edge"), ("sign", "edge"), ("mode", "edge"), ("hedge", "edge"), ("scope", "edge"), ("standing", "edge"),
        ("earliest", "edge"), ("latest", "edge"), ("credibility", "edge"), ("claims", "edge"),
    ];

    public static byte[] Write(NetworkView view, ItemRef? asIf)
    {
        var supposed = view.As(asIf);
        var ties = view.Ties.Where(tie => supposed.Of(tie.Scope) != TieStanding.RuledOut).ToList();
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CheckCharacters = true }))
        {
            xml.WriteStartElement("graphml", Space);
            foreach (var (id, on) in Keys)
            {
                xml.WriteStartElement("key", Space);
                Attributes(xml, ("id", id), ("for", on), ("attr.name", id), ("attr.type", "string"));
                xml.WriteEndElement();
            }

            xml.WriteStartElement("graph", Space);
            Attributes(xml, ("id", "network"), ("edgedefault", "directed"));
            foreach (var node in ties.SelectMany(tie => tie.Ends).Distinct().Order())
            {
                xml.WriteStartElement("node", Space);
                Attributes(xml, ("id", $"{node}"));
                Values(xml, ("label", view.Name(node)), ("kind", node.Kind.Word()));
                xml.WriteEndElement();
            }

            foreach (var (tie, from, to, i) in ties.SelectMany(tie => tie.Ends.Skip(1).Where(to => to != tie.Ends[0]).Distinct().Select((to, i) => (tie, tie.Ends[0], to, i))))
            {
                Edge(xml, tie, from, to, i, supposed);
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    /// <summary>What has no place there, in words.</summary>
    public static IReadOnlyList<string> LossesOf(NetworkView view, ItemRef? asIf)
    {
        var supposed = view.As(asIf);
        return
        [
            .. Losses.Of(view.Ties.Count(tie => tie.Ends.Count > 2), "tie of more than two, which stands as several edges of one relation", "ties of more than two, which stand as several edges of one relation"),
            .. Losses.Of(view.Ties.Count(tie => supposed.Of(tie.Scope) == TieStanding.RuledOut), $"tie that {asIf} rules out", $"ties that {asIf} rules out"),
            .. view.Ties.Count > 0 ? ["how dates are doubted: edges hold the first and the last possible day"] : (string[])[],
        ];
    }

    private static void Edge(XmlWriter xml, NetworkTie tie, ItemRef from, ItemRef to, int place, Supposition supposed)
    {
        xml.WriteStartElement("edge", Space);
        Attributes(xml, ("id", string.Create(CultureInfo.InvariantCulture, $"{tie.Ref}-{tie.Kind}-{to}-{place}")), ("source", $"{from}"), ("target", $"{to}"));
        if (tie.Mutual)
        {
            Attributes(xml, ("directed", "false"));
        }

        Values(xml, ("tie", tie.Kind), ("relation", $"{tie.Ref}"), ("sign", Kebab.Of($"{tie.Sign}")), ("mode", Kebab.Of($"{tie.Mode}")), ("hedge", tie.Hedge), ("scope", $"{tie.Scope}"), ("standing", Kebab.Of($"{supposed.Of(tie.Scope)}")),
            ("earliest", Day(tie.Earliest)), ("latest", Day(tie.Latest)), ("credibility", tie.Credibility?.ToString(CultureInfo.InvariantCulture)), ("claims", string.Join(' ', tie.Claims)));
        xml.WriteEndElement();
    }

    private static void Attributes(XmlWriter xml, params (string Name, string Value)[] all)
    {
        foreach (var (name, value) in all)
        {
            xml.WriteAttributeString(name, value);
        }
    }

    private static void Values(XmlWriter xml, params (string Key, string? Value)[] all)
    {
        foreach (var (key, value) in all.Where(one => one.Value is { Length: > 0 }))
        {
            xml.WriteStartElement("data", Space);
            xml.WriteAttributeString("key", key);
            xml.WriteString(string.Concat(value!.Select(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) ? c : ' ')));
            xml.WriteEndElement();
        }
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
