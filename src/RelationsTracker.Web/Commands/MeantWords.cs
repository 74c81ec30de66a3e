using System.CommandLine;
using RelationsTracker.Core.Search;

namespace RelationsTracker.Web.Commands;

/// <summary>Helps with a slip of the pen: a word that is no command or option, and nearly one.</summary>
internal static class MeantWords
{
    /// <summary>The problems of a line, each with what may have been meant.</summary>
    public static IEnumerable<string> Problems(ParseResult parsed) => parsed.Errors.Select(error => Helped(parsed, error.Message)).Distinct();

    private static string Helped(ParseResult parsed, string message)
        => parsed.UnmatchedTokens.FirstOrDefault(word => message.Contains($"'{word}'", StringComparison.Ordinal)) is { } word && Nearest(parsed, word) is { } meant ? $"{message} Did you mean '{meant}'?" : message;

    private static string? Nearest(ParseResult parsed, string word)
    {
        var command = parsed.CommandResult.Command;
        var most = Spelling.Most(word);
        return command.Subcommands.Cast<Symbol>().Concat(command.Options).Concat(parsed.RootCommandResult.Command.Options.Where(option => option.Recursive)).Where(known => !known.Hidden)
            .Select(known => (known.Name, Slips: Spelling.Slips(word, known.Name, most))).Where(known => known.Slips <= most).OrderBy(known => known.Slips).Select(known => known.Name).FirstOrDefault();
    }
}
