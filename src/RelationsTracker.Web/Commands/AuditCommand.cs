using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using RelationsTracker.App.History.Audit;
using RelationsTracker.Core.Schema;
using RelationsTracker.Web.Commands.Places;
using RelationsTracker.Web.Host;

namespace RelationsTracker.Web.Commands;

/// <summary>Checks the history of the cases, and writes down where it ends.</summary>
internal static class AuditCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Make(PlaceOptions where) => new("audit", "Check the history of the cases against its hashes, or write down where it ends.") { where.Anywhere(Verify(where)), where.Anywhere(Head(where)) };

    private static Command Verify(PlaceOptions where)
    {
        var slug = Case();
        var against = new Option<string?>("--against") { Description = "A file that 'audit head' or the server wrote: only that tells of a tail that was cut off with its record.", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "As JSON: each case with its changes and what is wrong." };
        var verify = new Command("verify", "Check every row of the hash chain, and what stands in the tables against it. Ends with 2 and a line for each thing that is wrong. It may be served meanwhile.") { slug, against, json };
        verify.SetAction(async (parsed, cancel) =>
        {
            var anchors = await Anchors(parsed.GetValue(against), cancel);
            await using var place = where.Open(parsed);
            var audits = Answer.Of(await place.Audit(parsed.GetValue(slug), anchors, cancel));
            await Tell(audits, parsed.GetValue(json), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return audits.All(audit => audit.IsSound) ? ExitCode.Done : ExitCode.BadInput;
        });
        return verify;
    }

    private static Command Head(PlaceOptions where)
    {
        var slug = Case();
        var to = new Option<string?>("--out") { Description = "A file to add the lines to. Without it they are printed.", HelpName = "FILE" };
        var head = new Command("head", "Write where the chain of each case ends: case, length, hash, time. Keep it where nobody who can write the database can. It may be served meanwhile.") { slug, to };
        head.SetAction(async (parsed, cancel) =>
        {
            await using var place = where.Open(parsed);
            var heads = Answer.Of(await place.Heads(parsed.GetValue(slug), cancel));
            if (parsed.GetValue(to) is { } path)
            {
                await Append(path, heads, cancel);
                return ExitCode.Done;
            }

            foreach (var anchor in heads)
            {
                await parsed.InvocationConfiguration.Output.WriteLineAsync(anchor.Line());
            }

            return ExitCode.Done;
        });
        return head;
    }

    private static Option<string?> Case() => new("--case") { Description = "One case, as 'cases' lists it. Without it: all.", HelpName = "CASE" };

    private static async Task<IReadOnlyList<Anchor>> Anchors(string? path, CancellationToken cancel)
    {
        if (path is not null && !File.Exists(path))
        {
            throw new BadInputException([$"There is no file {path}."]);
        }

        try
        {
            return path is null ? [] : await new AnchorFile(path).Read(cancel);
        }
        catch (Exception refused) when (refused is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new BadInputException([refused.Message]);
        }
    }

    private static async Task Append(string path, IReadOnlyList<Anchor> heads, CancellationToken cancel)
    {
        try
        {
            await new AnchorFile(path).Append(heads, cancel);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException([refused.Message]);
        }
    }

    private static async Task Tell(IReadOnlyList<CaseAudit> audits, bool json, TextWriter output, TextWriter error)
    {
        if (json)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(audits.Select(audit => new
            {
                audit.Case,
                audit.Title,
                Changes = audit.Length,
                audit.Anchors,
                Sound = audit.IsSound,
                audit.More,
                Faults = audit.Faults.Select(fault => new { fault.Position, Kind = Kebab.Of($"{fault.Kind}"), fault.Subject, fault.What }),
            }), Json));
        }

        foreach (var audit in audits)
        {
            if (!json && audit.IsSound)
            {
                await output.WriteLineAsync($"{audit.Case}: {audit.Length} changes, each as it was written{(audit.Anchors > 0 ? $", and as {audit.Anchors} {(audit.Anchors == 1 ? "anchor has" : "anchors have")} it" : "")}.");
            }

            foreach (var fault in audit.Faults)
            {
                await error.WriteLineAsync($"{audit.Case}: {(fault.Position > 0 ? $"number {fault.Position}" : "no number")}{(fault.Subject is { } subject ? $" ({subject})" : "")}, {Kebab.Of($"{fault.Kind}").Replace('-', ' ')}: {fault.What}");
            }

            if (audit.More)
            {
                await error.WriteLineAsync($"{audit.Case}: and more.");
            }
        }
    }
}
