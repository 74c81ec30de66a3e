using Microsoft.AspNetCore.Mvc;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.Web.Api.Answering;
using RelationsTracker.Web.Api.Asking;

namespace RelationsTracker.Web.Api.Lines;

internal static class CaseLines
{
    public static void Map(ApiMap api)
    {
        api.Get("cases", "List the cases one may see", (ListCases list, CancellationToken cancel) => list.Handle(cancel));
        api.Post("cases", "Open a case", (OpenCase open, Asked<OpenCase.Input> asked, CancellationToken cancel) => open.Handle(asked.Input, cancel).Then(slug => new Made<string>(slug, $"{ApiHost.Root}/cases/{slug}")))
            .With("""{"slug": "strait", "title": "The strait affair"}""");
        api.Get("cases/{case}", "Read the card of a case", (ReadCase read, string @case, CancellationToken cancel) => read.Handle(@case, cancel));
        api.Put("cases/{case}", "Describe a case: title, summary, handling", (DescribeCase describe, Asked<DescribeCase.Input> asked, CancellationToken cancel) => describe.Handle(asked.Input, cancel).Then(version => new Versioned(version)))
            .With("""{"title": "The harbour affair", "summary": "A fire, and who set it.", "handling": "", "conventions": "", "acceptance-first": false}""");
        api.Get("cases/{case}/news", "Read what is new since one last looked", (ReadNews read, string @case, CancellationToken cancel) => read.Handle(@case, cancel));
        api.Post("cases/{case}/visits", "Note that one looked, or has caught up", (NoteVisit note, Asked<NoteVisit.Input> asked, CancellationToken cancel) => note.Handle(asked.Input, cancel))
            .With("""{"caught-up": true}""");
        api.Get("cases/{case}/events-stream", "Follow a case: server-sent events, one for each burst of changes", (FollowCase follow, ReadCase read, string @case, long? since, [FromHeader(Name = "Last-Event-ID")] long? last, HttpContext http, CancellationToken cancel)
            => ChangeStream.Of(follow, read, @case, last ?? since, http, cancel)).Files("text/event-stream")
            .Note("Each event says what changed and carries the place up to which it tells as its id: come back with Last-Event-ID, and nothing is missed. Contents are read by the other operations.");
        api.Get("cases/{case}/package", "Take a case out as a package", (ExportCase export, string @case, CancellationToken cancel) => PackageAnswer.Send(export, @case, cancel)).Files("application/zip");
        api.Post("packages", "Bring a case package in as a new case", (ImportCase import, [FromQuery(Name = "as")] string? slug, HttpContext http, CancellationToken cancel) => PackageAnswer.Take(import, slug, http, cancel))
            .Note("The body is the package as a zip (application/zip). It comes in whole or not at all; what is wrong with it is told by file and line.");
    }
}
