using System.ComponentModel;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using RelationsTracker.App.UseCases.Comments;
using RelationsTracker.App.UseCases.Review;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Comments;
using RelationsTracker.Core.Events;
using RelationsTracker.Core.Gaps;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Relations;
using RelationsTracker.Core.Text.Edtf;
using Call = ModelContextProtocol.Server.RequestContext<ModelContextProtocol.Protocol.CallToolRequestParams>;

namespace RelationsTracker.Web.Api.Assistants.Proposing;

/// <summary>What an assistant may propose: each becomes an item that waits for a reviewer.</summary>
internal static class ProposalTools
{
    private const string Case = "Short name of the case.";
    private const string Why = "Why it is proposed, for the reviewer: 1 to 800 characters.";
    private const string InText = "The text it rests on, such as TX5.";
    private const string Quoted = "Words of that text, exactly as they stand; each must stand in it only once.";
    private const string First = "Instead of a quote: where the words begin, as read_text gives it.";
    private const string Last = "Where they end; exclusive.";
    private const string Said = "Who says so, such as S3.";

    [McpServerTool(Name = "propose_claim", Title = "Propose a claim", Destructive = false)]
    [Description("Proposes a claim that rests on exact words of a text: excerpts are made of them, and the claim waits for a reviewer. One assertion, in neutral words, said by somebody. Needs a token with the scope propose.")]
    public static Task<CallToolResult> ProposeClaim(
        ProposeItem propose,
        Call call,
        [Description(Case)] string @case,
        [Description("One assertion in neutral words, up to 1000 characters.")] string statement,
        [Description(InText)] ItemRef text,
        [Description(Why)] string reason,
        CancellationToken cancel,
        [Description(Quoted)] string[]? quotes = null,
        [Description(First)] int? start = null,
        [Description(Last)] int? end = null,
        [Description("What sort of claim it is.")] ClaimKind kind = ClaimKind.FactReport,
        [Description("How it stands in its text.")] AssertionMode mode = AssertionMode.Asserted,
        [Description(Said)] ItemRef? voice = null,
        [Description("When it happened, in EDTF, such as 2025-06.")] EdtfDate? date = null,
        [Description("Actors it is about, such as A1.")] ItemRef[]? actors = null)
        => new Proposal(propose, call, @case, reason).Rest(text, quotes, start, end).Item(ItemKind.Claim, new ClaimContent
        {
            Statement = statement,
            Kind = kind,
            Mode = mode,
            Voice = voice,
            Date = date,
            Actors = (actors ?? []).Select(actor => new ClaimActor { Actor = actor }).ToMany(),
        }, cancel);

    [McpServerTool(Name = "propose_actor", Title = "Propose an actor", Destructive = false)]
    [Description("Proposes an actor: a person, state, company, group or place that acts or is named. Search first: names may be spelled in another script. It waits for a reviewer.")]
    public static Task<CallToolResult> ProposeActor(
        ProposeItem propose,
        Call call,
        [Description(Case)] string @case,
        [Description("The name to use, up to 200 characters.")] string name,
        [Description("What it is.")] ActorKind kind,
        [Description(Why)] string reason,
        CancellationToken cancel,
        [Description("Other names it goes by.")] string[]? aliases = null,
        [Description(InText)] ItemRef? text = null,
        [Description(Quoted)] string[]? quotes = null,
        [Description(First)] int? start = null,
        [Description(Last)] int? end = null)
        => new Proposal(propose, call, @case, reason).Rest(text, quotes, start, end).Item(ItemKind.Actor, new ActorContent
        {
            Name = name,
            Kind = kind,
            Names = (aliases ?? []).Select(alias => new ActorName { Text = alias, Kind = NameKind.Alias }).ToMany(),
        }, cancel);

    [McpServerTool(Name = "propose_event", Title = "Propose an event", Destructive = false)]
    [Description("Proposes an event. A date only as exact as the text gives it. It waits for a reviewer.")]
    public static Task<CallToolResult> ProposeEvent(
        ProposeItem propose,
        Call call,
        [Description(Case)] string @case,
        [Description("What happened, up to 300 characters.")] string name,
        [Description(Why)] string reason,
        CancellationToken cancel,
        [Description("When, in EDTF, such as 2025-06 or 2025-06-03/2025-06-05; left out if the text gives no date.")] EdtfDate? date = null,
        [Description("How sure the text is of it.")] EventStatus status = EventStatus.ReportedAsFact,
        [Description(Said)] ItemRef? voice = null,
        [Description("Actors that took part, such as A1.")] ItemRef[]? participants = null,
        [Description(InText)] ItemRef? text = null,
        [Description(Quoted)] string[]? quotes = null,
        [Description(First)] int? start = null,
        [Description(Last)] int? end = null)
        => new Proposal(propose, call, @case, reason).Rest(text, quotes, start, end).Item(ItemKind.Event, new EventContent
        {
            Name = name,
            Date = date is null ? null : new EventDate { Edtf = date },
            Status = status,
            Voice = voice,
            Participants = (participants ?? []).Select(actor => new Participant { Actor = actor }).ToMany(),
        }, cancel);

    [McpServerTool(Name = "propose_relation", Title = "Propose a relation", Destructive = false)]
    [Description("Proposes a relation between actors, events or sources, such as A1 finances A2. It waits for a reviewer.")]
    public static Task<CallToolResult> ProposeRelation(
        ProposeItem propose,
        Call call,
        [Description(Case)] string @case,
        [Description("From whom or what, such as A1.")] ItemRef from,
        [Description("A verb phrase with hyphens, such as strategic-ally-of; use kinds that are in use where they fit.")] string kind,
        [Description("To whom or what.")] ItemRef[] to,
        [Description(Why)] string reason,
        CancellationToken cancel,
        [Description("Friendly or hostile.")] RelationSign sign = RelationSign.Neutral,
        [Description("Whether the tie has no direction.")] bool mutual = false,
        [Description(Said)] ItemRef? voice = null,
        [Description("When it held, an EDTF interval.")] EdtfDate? held = null,
        [Description("Claims that back it, such as C42.")] ItemRef[]? claims = null,
        [Description(InText)] ItemRef? text = null,
        [Description(Quoted)] string[]? quotes = null,
        [Description(First)] int? start = null,
        [Description(Last)] int? end = null)
        => new Proposal(propose, call, @case, reason).Rest(text, quotes, start, end).Item(ItemKind.Relation, new RelationContent
        {
            From = from,
            Kind = kind,
            To = to.Select(item => new RelationEnd { Item = item }).ToMany(),
            Sign = sign,
            Mutual = mutual,
            Voice = voice,
            Held = held,
            Claims = (claims ?? []).ToMany(),
        }, cancel);

    [McpServerTool(Name = "propose_hypothesis", Title = "Propose a hypothesis", Destructive = false)]
    [Description("Proposes one more competing answer to a question. It waits for a reviewer, and nobody has rated it.")]
    public static Task<CallToolResult> ProposeHypothesis(
        ProposeItem propose,
        Call call,
        [Description(Case)] string @case,
        [Description("The question, such as Q1.")] ItemRef question,
        [Description("A short name, up to 120 characters.")] string label,
        [Description("The answer as a sentence that could be false, up to 1000 characters.")] string statement,
        [Description(Why)] string reason,
        CancellationToken cancel,
        [Description(InText)] ItemRef? text = null,
        [Description(Quoted)] string[]? quotes = null,
        [Description(First)] int? start = null,
        [Description(Last)] int? end = null)
        => new Proposal(propose, call, @case, reason).Rest(text, quotes, start, end).Item(ItemKind.Hypothesis, new HypothesisContent { Question = question, Label = label, Statement = statement }, cancel);

    [McpServerTool(Name = "propose_evidence_row", Title = "Propose evidence", Destructive = false)]
    [Description("Proposes a claim as evidence for a question: a last row of its matrix, which people then rate. It waits for a reviewer.")]
    public static Task<CallToolResult> ProposeRow(
        ProposeItem propose,
        Call call,
        [Description(Case)] string @case,
        [Description("The question, such as Q1.")] ItemRef question,
        [Description("The claim, such as C42.")] ItemRef claim,
        [Description(Why)] string reason,
        CancellationToken cancel,
        [Description("How much it matters to the question: h, m or l.")] Weight? relevance = null,
        [Description("The reasoning, up to 2000 characters.")] string? rationale = null)
        => new Proposal(propose, call, @case, reason).Item(ItemKind.EvidenceRow, new EvidenceRowContent { Question = question, Claim = claim, Relevance = relevance, Rationale = rationale }, cancel);

    [McpServerTool(Name = "propose_gap", Title = "Propose a gap", Destructive = false)]
    [Description("Proposes a gap: something nobody knows that would tell hypotheses apart. It waits for a reviewer.")]
    public static Task<CallToolResult> ProposeGap(
        ProposeItem propose,
        Call call,
        [Description(Case)] string @case,
        [Description("What is not known, as a question.")] string question,
        [Description(Why)] string reason,
        CancellationToken cancel,
        [Description("What an answer would tell apart.")] string? discriminates = null,
        [Description("Questions, hypotheses or claims it bears on.")] ItemRef[]? bears = null)
        => new Proposal(propose, call, @case, reason).Item(ItemKind.Gap, new GapContent { Question = question, Discriminates = discriminates, BearsOn = (bears ?? []).ToMany() }, cancel);

    [McpServerTool(Name = "comment", Title = "Comment", Destructive = false)]
    [Description("Says something about an item or a cell, for people to read; it begins with the name of the assistant. Needs a token with the scope comment.")]
    public static Task<CallToolResult> Comment(
        AddComment add,
        Call call,
        [Description(Case)] string @case,
        [Description("What it is about: C42, or RW4/H2 for a cell.")] CommentSubject about,
        [Description("What to say, up to 3800 characters.")] string text,
        CancellationToken cancel,
        [Description("The number of the thread to answer in.")] long? thread = null)
        => Proposal.Comment(add, call, new(@case, about, thread, text), cancel);
}
