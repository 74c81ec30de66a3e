using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RelationsTracker.App.Exchange;

/// <summary>JSON as files hold it: indented, names readable in their own script, lines that end in LF. It never goes into a page.</summary>
internal static class JsonFile
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Bytes(JsonNode root) => [.. JsonSerializer.SerializeToUtf8Bytes(root, Readable), (byte)'\n'];
}
