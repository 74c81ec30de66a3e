using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Comments;
using RelationsTracker.App.UseCases.Review;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Web.Api.Answering;
using RelationsTracker.Web.Api.Tokens;

namespace RelationsTracker.Web.Api.Assistants.Proposing;

/// <summary>A proposal on its way: in whose name, why, and on which words it rests.</summary>
internal sealed record Proposal(ProposeItem Propose, RequestContext<CallToolRequestParams> Call, string Case, string Reason)
{
    private ProposedWords? Words { get; init; }

    private Flaw? Flaw { get; init; }

    /// <summary>Rests it on words of a text.</summary>
    public Proposal Rest(ItemRef? text, string[]? quotes, int? start, int? end) => (text, quotes: quotes ?? [], start, end) switch
    {
        (null, [], null, null) => this,
        (null, _, _, _) => this with { Flaw = new("text", "Say in which text the words stand, such as TX5.") },
        (_, _, null, not null) or (_, _, not null, null) => this with { Flaw = new("end", "Give both ends of the place: start and end.") },
        ({ } where, var words, { } first, { } last) => this with { Words = new(where, [new TextRange(first, last)], words) },
        ({ } where, var words, _, _) => this with { Words = new(where, [], words) },
    };

    /// <summary>Makes the item.</summary>
    public async Task<CallToolResult> Item(ItemKind kind, Content content, CancellationToken cancel)
    {
        if (Flaw is not null)
        {
            return Told.Flawed([Flaw]);
        }

        return await Propose.Handle(new(Case, kind, content, Reason, NameOf(Call), Words), cancel) switch
        {
            Outcome<Proposed>.Done { Value: var made } => Told.Done($"Proposed {made.Ref}{(made.Excerpts.Count > 0 ? $", resting on {string.Join(", ", made.Excerpts)}" : "")}. It waits for a reviewer at /{Case}/{made.Ref}; until then it is a proposal and no more."),
            var other => Told.Refused(Problem.Of(other)),
        };
    }

    /// <summary>Says something about an item, as the assistant.</summary>
    public static async Task<CallToolResult> Comment(AddComment add, RequestContext<CallToolRequestParams> call, AddComment.Input input, CancellationToken cancel)
        => await add.Handle(input with { Text = string.IsNullOrWhiteSpace(input.Text) ? "" : $"Assistant “{NameOf(call)}”: {input.Text}" }, cancel) switch
        {
            Outcome<long>.Done { Value: var number } => Told.Done($"Said, as comment {number} about {input.About}."),
            var other => Told.Refused(Problem.Of(other)),
        };

    private static string NameOf(RequestContext<CallToolRequestParams> call) => call.User is { } person && TokenScheme.NameOf(person) is { } name ? name : "without a name";
}
