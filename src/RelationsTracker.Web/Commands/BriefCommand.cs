using System.CommandLine;

namespace RelationsTracker.Web.Commands;

/// <summary>What is done with briefs outside of the pages.</summary>
internal static class BriefCommand
{
    public static Command Make(Option<string?> data) => new("brief", "Briefs outside of the pages.") { BriefExportCommand.Make(data), BriefVerifyCommand.Make(data) };
}
