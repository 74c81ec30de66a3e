using System.CommandLine;

namespace RelationsTracker.Web.Commands;

/// <summary>Prints what a shell needs to complete commands and options.</summary>
internal static class CompletionCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    public static Command Make(RootCommand root)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or pwsh." };
        var completion = new Command("completion", "Print a script that lets a shell complete commands and options.") { shell };
        completion.SetAction((parsed, _) =>
        {
            var script = parsed.GetRequiredValue(shell) switch
            {
                "bash" => Bash(root),
                "zsh" => $"#compdef relationstracker\nautoload -U +X bashcompinit && bashcompinit\n{Bash(root)}",
                "fish" => Fish(root),
                "pwsh" => PowerShell(root),
                var other => throw new BadInputException([$"There is no script for '{other}'. There are {string.Join(", ", Shells)}."]),
            };
            parsed.InvocationConfiguration.Output.Write(script);
            return Task.FromResult(ExitCode.Done);
        });
        return completion;
    }

    private static string Bash(RootCommand root) => $$"""
        _relationstracker() {
            local here="" word i
            for ((i = 1; i < COMP_CWORD; i++)); do
                word="${COMP_WORDS[i]}"
                case "$here $word" in
        {{string.Join('\n', Below(root).Where(below => below.Words.Length > 0).Select(below => $"            \" {below.Words}\") here=\" {below.Words}\" ;;"))}}
                esac
            done
            case "$here" in
        {{string.Join('\n', Below(root).Select(below => $"        \"{(below.Words.Length > 0 ? " " : "")}{below.Words}\") COMPREPLY=($(compgen -W \"{string.Join(' ', below.Next)}\" -- \"${{COMP_WORDS[COMP_CWORD]}}\")) ;;"))}}
            esac
        }
        complete -o default -o bashdefault -F _relationstracker relationstracker

        """;

    private static string Fish(RootCommand root)
        => string.Concat(Below(root).SelectMany(below =>
        {
            var words = below.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var when = words.Length == 0 ? "__fish_use_subcommand" : string.Join("; and ", words.Select(word => $"__fish_seen_subcommand_from {word}"));
            return below.Next.Select(next => next.StartsWith("--", StringComparison.Ordinal) ? $"complete -c relationstracker -n '{when}' -l {next[2..]}\n" : $"complete -c relationstracker -n '{when}' -a {next}\n");
        }));

    private static string PowerShell(RootCommand root) => $$"""
        Register-ArgumentCompleter -Native -CommandName relationstracker -ScriptBlock {
            param($word, $ast, $at)
            $next = @{
        {{string.Join('\n', Below(root).Select(below => $"        '{below.Words}' = '{string.Join(' ', below.Next)}'"))}}
            }
            $here = ''
            foreach ($element in $ast.CommandElements | Select-Object -Skip 1) {
                if ($element.Extent.EndOffset -lt $at -and $next.ContainsKey("$here $element".Trim())) { $here = "$here $element".Trim() }
            }
            $next[$here] -split ' ' | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
        }

        """;

    /// <summary>Every command, and the commands and options that may come next.</summary>
    private static IEnumerable<(string Words, IReadOnlyList<string> Next)> Below(Command command)
        => new[] { (Examples.Words(command), (IReadOnlyList<string>)[.. command.Subcommands.Select(sub => sub.Name), .. command.Options.Where(option => option.Name.StartsWith("--", StringComparison.Ordinal)).Select(option => option.Name), .. command is RootCommand ? [] : (string[])["--data", "--help"]]) }
            .Concat(command.Subcommands.SelectMany(Below));
}
