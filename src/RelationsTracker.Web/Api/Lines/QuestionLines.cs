using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Matrices.Ranks;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core.Items;
using RelationsTracker.Web.Api.Answering;
using RelationsTracker.Web.Api.Asking;

namespace RelationsTracker.Web.Api.Lines;

internal static class QuestionLines
{
    public static void Map(ApiMap api)
    {
        api.Get("cases/{case}/questions/{question}/matrix", "Read a matrix: columns, rows and the ratings one may see", (ReadMatrix read, string @case, ItemRef question, CancellationToken cancel) => read.Handle(@case, question, cancel).Then(MatrixShape.Of));
        api.Get("cases/{case}/questions/{question}/matrix/as-of", "Read a matrix as it was at a moment", (ReadMatrixAsOf read, string @case, ItemRef question, DateTimeOffset at, CancellationToken cancel) => read.Handle(@case, question, at, cancel).Then(MatrixShape.Of));
        api.Get("cases/{case}/questions/{question}/ranking", "Work out a matrix: standing under every rule, linchpins, flip margins, diagnosticity", async (RankQuestion rank, string @case, ItemRef question, string? rater, DateTimeOffset? at, HttpContext http, CancellationToken cancel)
            => await rank.Handle(@case, question, rater, at, cancel) is var outcome && outcome is Outcome<RankReport>.Done { Value: var report } ? Ranked(report, http) : Problem.Of(outcome).Answer).Files("application/json", "text/plain")
            .Note("The sensitivity of the ranking is in it: what it hangs on, and how much it takes to turn it. The format is that of the command `rank --json`; docs/formats.md describes it. Accept text/plain for what the command says to people.");
        api.Get("cases/{case}/questions/{question}/moments", "List when a matrix changed", (ReadMoments read, string @case, ItemRef question, CancellationToken cancel) => read.Handle(@case, question, cancel));
        api.Get("cases/{case}/questions/{question}/disagreement", "List cells on which raters differ, and why", (ReadDisagreement read, string @case, ItemRef question, CancellationToken cancel) => read.Handle(@case, question, cancel));
        api.Put("cases/{case}/rows/{row}/ratings/{hypothesis}", "Rate a cell in one's own name, or take the rating back", (RateCell rate, Asked<RateCell.Input> asked, CancellationToken cancel) => rate.Handle(asked.Input, cancel))
            .With("""{"value": "cc", "rationale": "It fits ill."}""");
        api.Post("cases/{case}/questions/{question}/rows", "Add evidence to a matrix: a claim that is there, or a new one", (AddRow add, Asked<AddRow.Input> asked, CancellationToken cancel) => add.Handle(asked.Input, cancel).Then(made => new AddedRow(made.Row, made.Claim)))
            .With("""{"claim": null, "written": {"statement": "A boat left without lights."}, "relevance": "h"}""");
        api.Put("cases/{case}/rows/{row}/place", "Move a row to another place", (MoveRow move, Asked<MoveRow.Input> asked, CancellationToken cancel) => move.Handle(asked.Input, cancel).Then(count => new Counted(count)))
            .With("""{"to": 1}""");
        api.Post("cases/{case}/questions/{question}/groups", "Group rows that lean on each other", (GroupRows group, Asked<GroupRows.Input> asked, CancellationToken cancel) => group.Handle(asked.Input, cancel).Then(count => new Counted(count)))
            .With("""{"name": "lights", "why": "One witness saw both.", "rows": ["RW4", "RW5"]}""");
        api.Delete("cases/{case}/questions/{question}/groups/{name}", "Dissolve a group of rows", (DissolveGroup dissolve, Asked<DissolveGroup.Input> asked, CancellationToken cancel) => dissolve.Handle(asked.Input, cancel).Then(count => new Counted(count)));
        api.Post("cases/{case}/questions/{question}/commitment", "Say that one has finished rating a sealed question", (CommitSheet commit, Asked<CommitSheet.Input> asked, CancellationToken cancel) => commit.Handle(asked.Input, cancel).Then(revealed => new Committed(revealed)));
        api.Delete("cases/{case}/questions/{question}/commitment", "Take that back, to go on rating", (TakeBackCommitment back, Asked<TakeBackCommitment.Input> asked, CancellationToken cancel) => back.Handle(asked.Input, cancel));
        api.Post("cases/{case}/questions/{question}/reveal", "Open the sealed ratings of a question", (RevealRatings reveal, Asked<RevealRatings.Input> asked, CancellationToken cancel) => reveal.Handle(asked.Input, cancel))
            .With("""{"why": "Everybody has rated."}""");
        api.Post("cases/{case}/questions/{question}/taken-over", "Take over another's ratings as a beginning of one's own", (TakeOverSheet take, Asked<TakeOverSheet.Input> asked, CancellationToken cancel) => take.Handle(asked.Input, cancel).Then(count => new Counted(count)))
            .With("""{"from": "ines"}""");
        api.Post("cases/{case}/hypotheses/{hypothesis}/confirmed", "Say that one's ratings still hold for the new wording", (ConfirmWording confirm, Asked<ConfirmWording.Input> asked, CancellationToken cancel) => confirm.Handle(asked.Input, cancel))
            .With("""{"wording": 1, "row": null}""");
        api.Get("cases/{case}/hypotheses/{hypothesis}/view", "Read a hypothesis with what speaks for and against it", (ReadHypothesis read, string @case, ItemRef hypothesis, CancellationToken cancel) => read.Handle(@case, hypothesis, cancel)).Named("view-hypothesis");
        api.Get("cases/{case}/outcomes", "Read what would follow if hypotheses were true, and what is seen of it", (ReadOutcomes read, string @case, ItemRef[] hypothesis, CancellationToken cancel) => read.Handle(@case, hypothesis, cancel));
        api.Get("cases/{case}/premises", "List assumptions with the questions they carry", (ReadPremises read, string @case, CancellationToken cancel) => read.Handle(@case, cancel));
        api.Get("cases/{case}/uncollected", "List indicators nobody looked for, and open gaps", (ReadUncollected read, string @case, CancellationToken cancel) => read.Handle(@case, cancel));
        api.Get("cases/{case}/raters", "List who has rated", (ListRaters list, string @case, CancellationToken cancel) => list.Handle(@case, cancel));
    }

    private static ApiAnswer Ranked(RankReport report, HttpContext http)
    {
        var (text, mediaType) = http.Request.Headers.Accept.ToString().StartsWith("text/plain", StringComparison.OrdinalIgnoreCase) ? (RankText.Write(report), "text/plain; charset=utf-8") : (RankJson.Write(report), "application/json");
        return new ApiAnswer(StatusCodes.Status200OK, System.Text.Encoding.UTF8.GetBytes(text), mediaType);
    }

    /// <summary>The row and the claim it is of.</summary>
    internal sealed record AddedRow(ItemRef Row, ItemRef Claim);

    /// <param name="Revealed">It was the last, and all ratings are open now.</param>
    internal sealed record Committed(bool Revealed);
}
