using System.ComponentModel;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using RelationsTracker.App.UseCases.Claims;
using RelationsTracker.App.UseCases.Events;
using RelationsTracker.App.UseCases.Tensions;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Web.Api.Assistants.Reading;

/// <summary>Claims, where they come from, and where they stand against each other.</summary>
internal static class ClaimTools
{
    [McpServerTool(Name = "read_claim", Title = "Read a claim", ReadOnly = true)]
    [Description("Reads a claim with its speakers, the claims it is tied to, the rows it stands in, and its grades.")]
    public static Task<CallToolResult> ReadClaim(ReadClaim read, [Description("Short name of the case.")] string @case, [Description("The claim, such as C42.")] ItemRef claim, CancellationToken cancel, [Description(Told.From)] string? from = null)
        => read.Handle(@case, claim, cancel).Tell(from);

    [McpServerTool(Name = "read_claim_provenance", Title = "Read where a claim comes from", ReadOnly = true)]
    [Description("Reads through whom a claim, and what says the same, goes back to its origins: the chain of each telling, its weakest source, and how many independent origins there are.")]
    public static Task<CallToolResult> ReadProvenance(ReadProvenance read, [Description("Short name of the case.")] string @case, [Description("The claim, such as C42.")] ItemRef claim, CancellationToken cancel, [Description(Told.From)] string? from = null)
        => read.Handle(@case, claim, cancel).Tell(from);

    [McpServerTool(Name = "list_clusters", Title = "List claims that say the same", ReadOnly = true)]
    [Description("Lists claims that say the same in clusters, each with how independent its tellings are.")]
    public static Task<CallToolResult> ListClusters(ListClusters list, [Description("Short name of the case.")] string @case, CancellationToken cancel, [Description(Told.From)] string? from = null)
        => list.Handle(@case, cancel).Tell(from);

    [McpServerTool(Name = "find_laundering", Title = "Find lost hedges", ReadOnly = true)]
    [Description("Finds where a later telling is surer than what it rests on, or took over loaded words of its source.")]
    public static Task<CallToolResult> FindLaundering(ReadLaundering read, [Description("Short name of the case.")] string @case, CancellationToken cancel, [Description("Only about this claim.")] ItemRef? about = null, [Description(Told.From)] string? from = null)
        => read.Handle(@case, about, cancel).Tell(from);

    [McpServerTool(Name = "find_tensions", Title = "Find contradictions", ReadOnly = true)]
    [Description("Finds where claims stand against each other.")]
    public static Task<CallToolResult> FindTensions(FindTensions find, [Description("Short name of the case.")] string @case, CancellationToken cancel, [Description(Told.From)] string? from = null)
        => find.Handle(@case, cancel).Tell(from);

    [McpServerTool(Name = "read_chronology", Title = "Read the order of days", ReadOnly = true)]
    [Description("Reads what the order of days says of the events of a case: impossible orders, and dates in dispute.")]
    public static Task<CallToolResult> ReadChronology(ReadChronology read, [Description("Short name of the case.")] string @case, CancellationToken cancel, [Description(Told.From)] string? from = null)
        => read.Handle(@case, cancel).Tell(from);
}
