using System.ComponentModel;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Actors;
using RelationsTracker.App.UseCases.Comments;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Relations;
using RelationsTracker.Core.Comments;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;
using RelationsTracker.Web.Api.Lines;

namespace RelationsTracker.Web.Api.Assistants.Reading;

/// <summary>Items of any kind.</summary>
internal static class ItemTools
{
    private const int MostItems = 200;

    [McpServerTool(Name = "read_item", Title = "Read an item", ReadOnly = true)]
    [Description("Reads an item of any kind by its reference: its content, its state, what it points to, and what points at it. The words of a text are read by read_text, those of excerpts by read_words.")]
    public static Task<CallToolResult> ReadItem(ReadItem read, [Description("Short name of the case.")] string @case, [Description("Its reference, such as C42.")] ItemRef item, CancellationToken cancel, [Description(Told.From)] string? from = null)
        => read.Handle(@case, item, cancel).Then(detail => detail with { Content = WithoutText(detail.Content) }).Tell(from);

    [McpServerTool(Name = "list_items", Title = "List items of a kind", ReadOnly = true)]
    [Description("Lists the items of a kind with their contents, in the order of their numbers, a page at a time. 'next' is what to give as 'after' for the next page.")]
    public static Task<CallToolResult> ListItems(
        PageItems page,
        [Description("Short name of the case.")] string @case,
        [Description("The kind.")] ItemKind kind,
        CancellationToken cancel,
        [Description("Only items in these states; without it all that were not removed.")] ItemState[]? states = null,
        [Description("'next' of the page before.")] int after = 0,
        [Description("Items on a page, 1 to 200.")] int take = 50,
        [Description(Told.From)] string? from = null)
        => page.Handle(@case, kind, states ?? [], after, Math.Clamp(take, 1, MostItems), cancel).Then(found => new Listed([.. found.Items.Select(item => new EntryShape<Content>(item.Ref, item.Version, item.Content.State, WithoutText(item.Content)))], found.After)).Tell(from);

    [McpServerTool(Name = "read_actor", Title = "Read an actor", ReadOnly = true)]
    [Description("Reads an actor with its names, relations, claims and events.")]
    public static Task<CallToolResult> ReadActor(ReadActor read, [Description("Short name of the case.")] string @case, [Description("The actor, such as A1.")] ItemRef actor, CancellationToken cancel, [Description(Told.From)] string? from = null)
        => read.Handle(@case, actor, cancel).Tell(from);

    [McpServerTool(Name = "read_network", Title = "Read who is tied to whom", ReadOnly = true)]
    [Description("Reads all relations of a case as a network: actors, and the ties between them with their signs and how they are backed.")]
    public static Task<CallToolResult> ReadNetwork(ReadNetwork read, [Description("Short name of the case.")] string @case, CancellationToken cancel, [Description(Told.From)] string? from = null)
        => read.Handle(@case, cancel).Then(NetworkShape.Of).Tell(from);

    [McpServerTool(Name = "read_comments", Title = "Read comments", ReadOnly = true)]
    [Description("Reads what people say to each other about an item or a cell of a matrix.")]
    public static Task<CallToolResult> ReadComments(ReadThreads read, [Description("Short name of the case.")] string @case, [Description("What it is about: C42, or RW4/H2 for a cell.")] CommentSubject about, CancellationToken cancel, [Description(Told.From)] string? from = null)
        => read.Handle(@case, about, cancel).Tell(from);

    /// <summary>A text may have megabytes; it is read by pages.</summary>
    internal static Content WithoutText(Content content) => content is SourceTextContent { Text: not null } text ? text with { Text = null } : content;

    private sealed record Listed(IReadOnlyList<EntryShape<Content>> Items, int? Next);
}
