using System.ComponentModel;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Matrices.Ranks;
using RelationsTracker.App.UseCases.Briefs.Checks;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core.Items;
using RelationsTracker.Web.Api.Answering;
using RelationsTracker.Web.Api.Lines;

namespace RelationsTracker.Web.Api.Assistants.Reading;

/// <summary>Questions, their competing hypotheses, and what is written about them.</summary>
internal static class QuestionTools
{
    [McpServerTool(Name = "read_matrix", Title = "Read a matrix", ReadOnly = true)]
    [Description("""
        Reads the matrix of a question: hypotheses as columns, claims as rows with their weights and origins, and the ratings one may see (CC and C consistent, N neutral, I and II inconsistent, NA not applicable).
        Of a sealed question that was not revealed only one's own ratings are given.
        """)]
    public static Task<CallToolResult> ReadMatrix(ReadMatrix read, [Description("Short name of the case.")] string @case, [Description("The question, such as Q1.")] ItemRef question, CancellationToken cancel, [Description(Told.From)] string? from = null)
        => read.Handle(@case, question, cancel).Then(MatrixShape.Of).Tell(from);

    [McpServerTool(Name = "rank_question", Title = "Work out a matrix", ReadOnly = true)]
    [Description("Works out where the hypotheses of a question stand by the ratings, under every rule; which rows the order hangs on, and how much it takes to turn it. These are sums over ratings of people, no probabilities.")]
    public static async Task<CallToolResult> RankQuestion(
        RankQuestion rank,
        [Description("Short name of the case.")] string @case,
        [Description("The question, such as Q1.")] ItemRef question,
        CancellationToken cancel,
        [Description("Only the ratings of this person, by their short name; without it, of all together.")] string? rater = null,
        [Description("As it was at this moment, such as 2026-01-31T12:00:00Z.")] DateTimeOffset? at = null,
        [Description(Told.From)] string? from = null)
        => await rank.Handle(@case, question, rater, at, cancel) is var outcome && outcome is Outcome<RankReport>.Done { Value: var report } ? Told.Part(RankJson.Write(report), from) : Told.Refused(Problem.Of(outcome));

    [McpServerTool(Name = "read_disagreement", Title = "Read where raters differ", ReadOnly = true)]
    [Description("Lists the cells of a matrix on which raters differ, with what each says.")]
    public static Task<CallToolResult> ReadDisagreement(ReadDisagreement read, [Description("Short name of the case.")] string @case, [Description("The question, such as Q1.")] ItemRef question, CancellationToken cancel, [Description(Told.From)] string? from = null)
        => read.Handle(@case, question, cancel).Tell(from);

    [McpServerTool(Name = "read_hypothesis", Title = "Read a hypothesis", ReadOnly = true)]
    [Description("Reads a hypothesis with what speaks for and against it.")]
    public static Task<CallToolResult> ReadHypothesis(ReadHypothesis read, [Description("Short name of the case.")] string @case, [Description("The hypothesis, such as H3.")] ItemRef hypothesis, CancellationToken cancel, [Description(Told.From)] string? from = null)
        => read.Handle(@case, hypothesis, cancel).Tell(from);

    [McpServerTool(Name = "read_premises", Title = "Read assumptions", ReadOnly = true)]
    [Description("Lists the assumptions of a case with the questions they carry.")]
    public static Task<CallToolResult> ReadPremises(ReadPremises read, [Description("Short name of the case.")] string @case, CancellationToken cancel, [Description(Told.From)] string? from = null)
        => read.Handle(@case, cancel).Tell(from);

    [McpServerTool(Name = "read_uncollected", Title = "Read what nobody looked for", ReadOnly = true)]
    [Description("Lists indicators nobody looked for, and open gaps.")]
    public static Task<CallToolResult> ReadUncollected(ReadUncollected read, [Description("Short name of the case.")] string @case, CancellationToken cancel, [Description(Told.From)] string? from = null)
        => read.Handle(@case, cancel).Tell(from);

    [McpServerTool(Name = "check_brief", Title = "Check a brief", ReadOnly = true)]
    [Description("Checks a brief of the case against the rules of the trade: sentences without ground, lost hedges, mixed scales, missing alternatives.")]
    public static Task<CallToolResult> CheckBrief(CheckBrief check, [Description("Short name of the case.")] string @case, [Description("The brief, such as B1.")] ItemRef brief, CancellationToken cancel, [Description(Told.From)] string? from = null)
        => check.Handle(@case, brief, cancel).Then(done => new BriefLines.Checked(done.Findings)).Tell(from);

    [McpServerTool(Name = "check_brief_text", Title = "Check a text before it is kept", ReadOnly = true)]
    [Description("Checks a text as a brief against the rules of the trade, without keeping it. References stand in it as [[C1]].")]
    public static Task<CallToolResult> CheckBriefText(
        CheckBriefText check,
        [Description("Short name of the case.")] string @case,
        [Description("The text, in Markdown.")] string body,
        CancellationToken cancel,
        [Description("The question it answers.")] ItemRef? question = null,
        [Description(Told.From)] string? from = null)
        => check.Handle(@case, body, question, cancel).Then(done => new BriefLines.Checked(done.Check.Findings)).Tell(from);
}
