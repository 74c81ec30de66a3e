using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace RelationsTracker.Web.Commands;

/// <summary>How commands write JSON: for a terminal and for files, not into a page, so that titles stay readable.</summary>
internal static class ConsoleJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Option<bool> Option(string what) => new("--json") { Description = what };

    public static string Write(object value) => JsonSerializer.Serialize(value, Options);
}
