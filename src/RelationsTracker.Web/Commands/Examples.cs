using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using RelationsTracker.Web.Commands.Places;

namespace RelationsTracker.Web.Commands;

/// <summary>How each command is used, shown under its help. A test parses every line.</summary>
internal static class Examples
{
    /// <summary>Lines by the words of their command; of the program itself by none.</summary>
    public static IReadOnlyDictionary<string, string[]> All { get; } = new Dictionary<string, string[]>
    {
        [""] = ["relationstracker --data /srv/tracker", "relationstracker doctor"],
        ["serve"] = ["relationstracker serve --data /srv/tracker --urls http://127.0.0.1:8080"],
        ["import"] = ["relationstracker import harbour.zip", "relationstracker import harbour.zip --as harbour-copy", "relationstracker import bundle.json --into harbour --preview", "relationstracker import claims.csv --into harbour --rows claims --charset windows-1251", "relationstracker import notes.jsonld --into harbour --onto TX1", "relationstracker import library.ris --into harbour --citations"],
        ["export"] = ["relationstracker export harbour --out harbour.zip", "relationstracker export harbour --format stix --out harbour.stix.json", "relationstracker export harbour --format csv --of claims --out claims.csv", "relationstracker export harbour --format prov --of C1 --out C1.prov.json", "relationstracker export harbour --format achz --of Q1 --out Q1.achz", "relationstracker export harbour --format bibtex --out harbour.bib"],
        ["cases"] = ["relationstracker cases", "relationstracker cases --json", "relationstracker cases --server https://tracker.example.org --token-file token"],
        ["rank"] = ["relationstracker rank matrix.csv --exclusive", "relationstracker rank --case harbour --question Q1 --json"],
        ["search"] = ["relationstracker search gas hub --case harbour", "relationstracker search kind:claim fire --json"],
        ["suggest"] = ["relationstracker suggest article.txt --case harbour --published 2025-07-03"],
        ["sources"] = ["relationstracker sources add report.pdf --case harbour"],
        ["sources add"] = ["relationstracker sources add report.pdf letter.docx --case harbour --kind report", "relationstracker sources add second.txt --case harbour --source S3"],
        ["audit"] = ["relationstracker audit verify"],
        ["audit verify"] = ["relationstracker audit verify", "relationstracker audit verify --case harbour --against /mnt/elsewhere/heads.jsonl"],
        ["audit head"] = ["relationstracker audit head --out /mnt/elsewhere/heads.jsonl"],
        ["brief"] = ["relationstracker brief verify B1.html"],
        ["brief export"] = ["relationstracker brief export B1 --case harbour --format docx", "relationstracker brief export B1 --case harbour --edition 2 --format pdf --out out/"],
        ["brief verify"] = ["relationstracker brief verify B1.html", "relationstracker brief verify B1.pdf --alone --json"],
        ["sign-in-link"] = ["relationstracker sign-in-link", "relationstracker sign-in-link --person olga"],
        ["user"] = ["relationstracker user invite --case harbour --roles editor"],
        ["user invite"] = ["relationstracker user invite --case harbour --roles analyst,editor"],
        ["user role"] = ["relationstracker user role edda --case harbour --roles editor,reviewer", "relationstracker user role edda --case harbour --roles none"],
        ["user disable"] = ["relationstracker user disable edda"],
        ["backup"] = ["relationstracker backup --data /srv/tracker --out /mnt/backups", "relationstracker backup --out tracker.zip --json"],
        ["restore"] = ["relationstracker restore tracker.zip --data /srv/restored", "relationstracker restore tracker.zip --data /srv/tracker --replace"],
        ["doctor"] = ["relationstracker doctor --data /srv/tracker", "relationstracker doctor --mend-search --json"],
        ["completion"] = ["relationstracker completion bash > /etc/bash_completion.d/relationstracker", "relationstracker completion zsh > ~/.zfunc/_relationstracker", "relationstracker completion fish > ~/.config/fish/completions/relationstracker.fish", "relationstracker completion pwsh >> $PROFILE"],
    };

    /// <summary>Has the help of every command end with how it is used.</summary>
    public static void ShowIn(RootCommand root, PlaceOptions where)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!, where);
    }

    /// <summary>The words by which a command is called, without the program's name.</summary>
    public static string Words(Command command) => command is RootCommand ? "" : $"{(command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? Words(parent) : "")} {command.Name}".Trim();

    private sealed class HelpWithExamples(HelpAction help, PlaceOptions where) : SynchronousCommandLineAction
    {
        // Who asks for help need not say the rest.
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            foreach (var needless in where.Needless(parseResult.CommandResult.Command))
            {
                needless.Hidden = true;
            }

            var code = help.Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            if (All.TryGetValue(Words(parseResult.CommandResult.Command), out var lines))
            {
                output.WriteLine("Examples:");
                foreach (var line in lines)
                {
                    output.WriteLine($"  {line}");
                }

                output.WriteLine();
            }

            output.WriteLine("Ends with 0 done, 2 bad input (one line for each problem), 3 cannot work as set up, 4 stopped, 1 anything nobody thought of.");
            return code;
        }
    }
}
