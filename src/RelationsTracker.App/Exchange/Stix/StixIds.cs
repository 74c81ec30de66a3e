using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace RelationsTracker.App.Exchange.Stix;

/// <summary>
/// Ids of STIX objects: <c>type--UUID</c>. Ours are name-based (RFC 9562, version 5) in a namespace of our own, as STIX asks, so
/// that the same item has the same id in every bundle.
/// </summary>
internal static partial class StixIds
{
    /// <summary>The namespace of the ids that this program makes.</summary>
    private static readonly Guid Ours = new("6f0b9f1c-5a3e-4c57-9d5c-2c1f0a6b7e43");

    /// <summary>The id of something of a case.</summary>
    /// <param name="name">What it is there: a reference, and more where an item makes several objects.</param>
    public static string Of(string type, Guid caseId, string name) => $"{type}--{Version5(Ours, $"{caseId}/{name}")}";

    public static bool IsId(string text) => Id().IsMatch(text);

    public static string TypeOf(string id) => id[..id.IndexOf("--", StringComparison.Ordinal)];

    /// <summary>UUID of a name in a namespace, RFC 9562, 5.5.</summary>
    public static Guid Version5(Guid space, string name)
    {
        var bytes = new byte[16 + Encoding.UTF8.GetByteCount(name)];
        space.TryWriteBytes(bytes, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(name, bytes.AsSpan(16));
#pragma warning disable CA5350 // the standard says SHA-1; nothing is protected by it
        var hash = SHA1.HashData(bytes).AsSpan(0, 16);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(BinaryPrimitives.ReadInt32BigEndian(hash), BinaryPrimitives.ReadInt16BigEndian(hash[4..]), BinaryPrimitives.ReadInt16BigEndian(hash[6..]), hash[8..].ToArray());
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{2,249}--[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", RegexOptions.NonBacktracking)]
    private static partial Regex Id();
}
