using System.ComponentModel;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.History;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core.Items;
using RelationsTracker.Web.Api.Lines;

namespace RelationsTracker.Web.Api.Assistants.Reading;

/// <summary>What was, and who changed it.</summary>
internal static class HistoryTools
{
    [McpServerTool(Name = "read_changes", Title = "Read changes", ReadOnly = true)]
    [Description("Reads who changed what in a case, when and why, in sentences, newest first, 50 at a time. 'older' is what to give as 'before' for the next page.")]
    public static Task<CallToolResult> ReadChanges(
        ReadChanges read,
        [Description("Short name of the case.")] string @case,
        CancellationToken cancel,
        [Description("Only changes of items of this kind.")] ItemKind? kind = null,
        [Description("Only changes of this item.")] ItemRef? item = null,
        [Description("Only by this person, by their short name.")] string? who = null,
        [Description("Not before this moment.")] DateTimeOffset? since = null,
        [Description("Not after this moment.")] DateTimeOffset? until = null,
        [Description("Words that all stand in the change.")] string? words = null,
        [Description("'older' of the page before.")] long? before = null,
        [Description(Told.From)] string? from = null)
        => read.Handle(@case, new(kind, item, who, null, since, until, words), before, cancel: cancel).Tell(from);

    [McpServerTool(Name = "read_item_as_of", Title = "Read an item as it was", ReadOnly = true)]
    [Description("Reads an item as it was at a moment, and since when and by whom.")]
    public static Task<CallToolResult> ReadItemAsOf(
        ReadItemAsOf read,
        [Description("Short name of the case.")] string @case,
        [Description("Its reference, such as C42.")] ItemRef item,
        [Description("The moment, such as 2026-01-31T12:00:00Z.")] DateTimeOffset at,
        CancellationToken cancel,
        [Description(Told.From)] string? from = null)
        => read.Handle(@case, item, at, cancel).Then(then => then with { Content = ItemTools.WithoutText(then.Content) }).Tell(from);

    [McpServerTool(Name = "read_matrix_as_of", Title = "Read a matrix as it was", ReadOnly = true)]
    [Description("Reads the matrix of a question as it was at a moment.")]
    public static Task<CallToolResult> ReadMatrixAsOf(
        ReadMatrixAsOf read,
        [Description("Short name of the case.")] string @case,
        [Description("The question, such as Q1.")] ItemRef question,
        [Description("The moment, such as 2026-01-31T12:00:00Z.")] DateTimeOffset at,
        CancellationToken cancel,
        [Description(Told.From)] string? from = null)
        => read.Handle(@case, question, at, cancel).Then(MatrixShape.Of).Tell(from);
}
