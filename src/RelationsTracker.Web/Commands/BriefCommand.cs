using System.CommandLine;
using RelationsTracker.Web.Commands.Places;

namespace RelationsTracker.Web.Commands;

/// <summary>What is done with briefs outside of the pages.</summary>
internal static class BriefCommand
{
    public static Command Make(PlaceOptions where) => new("brief", "Briefs outside of the pages.") { where.Anywhere(BriefExportCommand.Make(where)), where.Anywhere(BriefVerifyCommand.Make(where)) };
}
