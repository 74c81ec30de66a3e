using System.CommandLine;
using RelationsTracker.Web.Host;

namespace RelationsTracker.Web.Commands.Places;

/// <summary>By which options, or else by which variables, a command is told where to work.</summary>
internal sealed class PlaceOptions
{
    public const string ServerVariable = "RELATIONSTRACKER_SERVER";

    public const string TokenVariable = "RELATIONSTRACKER_TOKEN";

    private readonly HashSet<Command> _anywhere = [];

    public Option<string?> Data { get; } = new("--data")
    {
        Description = $"The folder that holds everything the program keeps. Without it: {DataFolder.Variable}, or a folder of the user's own.",
        HelpName = "DIR",
        Recursive = true,
    };

    private Option<string?> Server { get; } = new("--server")
    {
        Description = $"Work at a server instead of a data folder, such as https://tracker.example.org. Without it: {ServerVariable}, if that is set.",
        HelpName = "URL",
        Recursive = true,
    };

    private Option<string?> TokenFile { get; } = new("--token-file")
    {
        Description = $"The file that holds the token for the server, as the page of tokens shows it once. Without it: {TokenVariable}.",
        HelpName = "FILE",
        Recursive = true,
    };

    private Option<bool> PlainHttp { get; } = new("--plain-http")
    {
        Description = "Send the token without encryption to a server of another machine: only where the way to it is safe, such as a tunnel.",
        Recursive = true,
    };

    public IEnumerable<Option> All => [Data, Server, TokenFile, PlainHttp];

    /// <summary>A command that works at a server as well as on a data folder.</summary>
    public Command Anywhere(Command command)
    {
        _anywhere.Add(command);
        return command;
    }

    /// <summary>What the help of a command keeps silent about: it does not work there.</summary>
    public IEnumerable<Option> Needless(Command command) => command is RootCommand || _anywhere.Contains(command) || command.Subcommands.Count > 0 ? [] : [Server, TokenFile, PlainHttp];

    /// <summary>Why a command cannot work where it was told to; null if it can.</summary>
    public string? Trouble(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        return parsed.GetValue(Server) is null
            ? parsed.GetValue(Data) is not null && parsed.GetValue(TokenFile) is not null ? "--token-file is for a server; name it with --server, and leave --data out." : null
            : !_anywhere.Contains(command) ? $"'{(command is RootCommand ? "serve" : Examples.Words(command))}' works on a data folder of its own machine and not at a server. Run it there, without --server."
            : parsed.GetValue(Data) is not null ? "Name either a folder (--data) or a server (--server)."
            : null;
    }

    /// <summary>Where to work: at the server that was named, or the folder, or what the environment says.</summary>
    /// <exception cref="BadInputException">The server, or the token for it, will not do.</exception>
    public IPlace Open(ParseResult parsed)
    {
        var server = parsed.GetValue(Server) ?? (parsed.GetValue(Data) is null ? Variable(ServerVariable) : null);
        return server is null ? new LocalPlace(DataFolder.At(parsed.GetValue(Data)))
            : new RemotePlace(new Server(ServerAddress.Read(server, parsed.GetValue(PlainHttp)), Token(parsed.GetValue(TokenFile))));
    }

    private static string Token(string? file)
    {
        if (file is null)
        {
            return Variable(TokenVariable) ?? throw new BadInputException([$"A server wants a token: put it into a file and name that with --token-file, or set {TokenVariable}. People make theirs on the page of tokens."]);
        }

        try
        {
            return File.ReadAllText(file).Trim() is { Length: > 0 and < 300 } token && !token.Any(char.IsWhiteSpace) ? token
                : throw new BadInputException([$"{file} holds no token. It is one line that begins with rt_."]);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new BadInputException([refused.Message]);
        }
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
