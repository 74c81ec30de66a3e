using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Web.Api.Answering;
using RelationsTracker.Web.Api.Asking;

namespace RelationsTracker.Web.Api.Lines;

internal static class ClaimLines
{
    public static void Map(ApiMap api)
    {
        api.Get("cases/{case}/claims/{claim}/view", "Read a claim with its speakers, ties, rows and grades", (ReadClaim read, string @case, ItemRef claim, CancellationToken cancel) => read.Handle(@case, claim, cancel)).Named("view-claim");
        api.Get("cases/{case}/claims/{claim}/provenance", "Read where a claim and what says the same go back to", (ReadProvenance read, string @case, ItemRef claim, CancellationToken cancel) => read.Handle(@case, claim, cancel));
        api.Post("cases/{case}/claims/{claim}/grade", "Grade a claim: its credibility, 1 to 6, and why", (GradeClaim grade, Asked<GradeClaim.Input> asked, CancellationToken cancel) => grade.Handle(asked.Input, cancel).Then(version => new Versioned(version)))
            .With("""{"credibility": "probably-true", "rationale": "Two saw it."}""");
        api.Post("cases/{case}/claims/{claim}/outcome", "Settle how a prediction came out, or take that back", (SettlePrediction settle, Asked<SettlePrediction.Input> asked, CancellationToken cancel) => settle.Handle(asked.Input, cancel).Then(version => new Versioned(version)))
            .With("""{"result": "came-true", "on": null, "why": "It did."}""");
        api.Get("cases/{case}/clusters", "List claims that say the same, and how independent they are", (ListClusters list, string @case, CancellationToken cancel) => list.Handle(@case, cancel));
        api.Get("cases/{case}/laundering", "List where a later telling is surer than what it rests on", (ReadLaundering read, string @case, ItemRef? about, CancellationToken cancel) => read.Handle(@case, about, cancel));
    }
}
