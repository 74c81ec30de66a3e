using System.CommandLine;
using System.CommandLine.Invocation;
using RelationsTracker.Web.Commands.Backups;
using RelationsTracker.Web.Commands.Checkup;
using RelationsTracker.Web.Commands.Places;
using RelationsTracker.Web.Host;

namespace RelationsTracker.Web.Commands;

/// <summary>The commands of the program, and what their ends mean to whoever started it.</summary>
internal static class CommandLine
{
    /// <summary>Every command, under the one that is meant when none is named.</summary>
    public static RootCommand Root() => Root(new PlaceOptions());

    private static RootCommand Root(PlaceOptions where)
    {
        var data = where.Data;
        var root = ServeCommand.Root(data);
        foreach (var option in where.All.Where(option => option != data))
        {
            root.Options.Add(option);
        }

        root.Subcommands.Add(ServeCommand.Make(data));
        root.Subcommands.Add(ImportCommand.Make(where));
        root.Subcommands.Add(ExportCommand.Make(where));
        root.Subcommands.Add(BriefCommand.Make(where));
        root.Subcommands.Add(CasesCommand.Make(where));
        root.Subcommands.Add(RankCommand.Make(where));
        root.Subcommands.Add(SearchCommand.Make(where));
        root.Subcommands.Add(SuggestCommand.Make(where));
        root.Subcommands.Add(AuditCommand.Make(where));
        root.Subcommands.Add(SignInLinkCommand.Make(data));
        root.Subcommands.Add(SourcesCommand.Make(where));
        root.Subcommands.Add(UserCommand.Make(where));
        root.Subcommands.Add(BackupCommand.Make(data));
        root.Subcommands.Add(RestoreCommand.Make(data));
        root.Subcommands.Add(DoctorCommand.Make(data));
        root.Subcommands.Add(CompletionCommand.Make(root));
        root.Subcommands.Add(ReadDocumentCommand.Make());
        Examples.ShowIn(root, where);
        return root;
    }

    // How long a command that is stopped may take to undo what it began; the pages end by themselves.
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(10);

    public static async Task<int> Run(string[] args, TextWriter output, TextWriter error)
    {
        var where = new PlaceOptions();
        var parsed = Root(where).Parse(args);
        var problems = parsed.Action is ParseErrorAction ? [.. MeantWords.Problems(parsed)] : where.Trouble(parsed) is { } trouble ? new[] { trouble } : [];
        foreach (var problem in problems)
        {
            await error.WriteLineAsync(problem);
        }

        if (problems.Length > 0)
        {
            return ExitCode.BadInput;
        }

        return await Ended(parsed, output, error);
    }

    private static async Task<int> Ended(ParseResult parsed, TextWriter output, TextWriter error)
    {
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = ServeCommand.Is(parsed.CommandResult.Command) ? null : Goodbye });
        }
        catch (BadInputException bad)
        {
            await error.WriteLineAsync(bad.Message);
            return ExitCode.BadInput;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("Stopped. What was not finished was not kept.");
            return ExitCode.Stopped;
        }
        catch (FolderInUseException held)
        {
            await error.WriteLineAsync(held.Message);
            return ServeCommand.Is(parsed.CommandResult.Command) ? ExitCode.CannotStart : ExitCode.BadInput;
        }
        catch (Exception failure) when (StartTrouble.Explain(failure) is { } why)
        {
            await error.WriteLineAsync(why.ReplaceLineEndings(" "));
            return ExitCode.CannotStart;
        }
        catch (Exception failure)
        {
            await error.WriteLineAsync($"Unexpected: {failure}");
            return ExitCode.Unexpected;
        }
    }
}
