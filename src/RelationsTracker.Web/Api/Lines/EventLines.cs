using RelationsTracker.App.UseCases.Events;
using RelationsTracker.App.UseCases.Tensions;

namespace RelationsTracker.Web.Api.Lines;

internal static class EventLines
{
    public static void Map(ApiMap api)
    {
        api.Get("cases/{case}/chronology", "Read what the order of days says: impossible orders, dates in dispute", (ReadChronology read, string @case, CancellationToken cancel) => read.Handle(@case, cancel));
        api.Get("cases/{case}/found-tensions", "List where claims stand against each other", (FindTensions find, string @case, CancellationToken cancel) => find.Handle(@case, cancel));
    }
}
