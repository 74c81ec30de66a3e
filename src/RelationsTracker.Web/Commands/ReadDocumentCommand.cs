using System.CommandLine;
using RelationsTracker.App.Exchange.Documents.Apart;

namespace RelationsTracker.Web.Commands;

/// <summary>Reads one document from the input and writes its text to the output. The program starts itself so, to keep hostile documents out of its own memory.</summary>
internal static class ReadDocumentCommand
{
    public const string Name = "read-document";

    /// <summary>How this program is started as a reader: itself, or by the runtime where it is not a program of its own.</summary>
    public static ReadingProgram Program()
    {
        var assembly = typeof(ReadDocumentCommand).Assembly;
        var own = Environment.ProcessPath;
        return own is not null && Path.GetFileNameWithoutExtension(own).Equals(assembly.GetName().Name, StringComparison.OrdinalIgnoreCase)
            ? new ReadingProgram(own, [Name])
            : new ReadingProgram(own is not null && Path.GetFileNameWithoutExtension(own) == "dotnet" ? own : "dotnet", [Path.Combine(AppContext.BaseDirectory, $"{assembly.GetName().Name}.dll"), Name]);
    }

    public static Command Make()
    {
        var name = new Option<string>("--name") { DefaultValueFactory = _ => "" };
        var charset = new Option<string>("--charset") { DefaultValueFactory = _ => "" };
        var read = new Command(Name, "Read one document from the input; its text goes to the output as JSON.") { name, charset };
        read.Hidden = true;
        read.SetAction(async (parsed, cancel) =>
        {
            await using Stream input = Console.OpenStandardInput(), output = Console.OpenStandardOutput();
            await ReadingAnswer.Give(input, parsed.GetValue(name) ?? "", parsed.GetValue(charset) is { Length: > 0 } chosen ? chosen : null, output, cancel);
            return ExitCode.Done;
        });
        return read;
    }
}
