using System.Globalization;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Live;

/// <summary>
/// A notice as a database server passes it on. Of a change: <c>change</c>, the node it comes from, the case, the first and
/// the last place of its history. Of a form: <c>open</c> or <c>shut</c>, the node, the case, the item, the person's id. Whoever
/// may connect to the server can hear it, so it holds no names and no words.
/// </summary>
internal static class NoticeText
{
    private const string Change = "change";
    private const string Open = "open";
    private const string Shut = "shut";

    public static string Of(string node, ChangeNotice notice)
        => string.Create(CultureInfo.InvariantCulture, $"{Change} {node} {notice.CaseId:N} {notice.First} {notice.Last}");

    public static string Of(string node, Seat seat, bool taken)
        => string.Create(CultureInfo.InvariantCulture, $"{(taken ? Open : Shut)} {node} {seat.CaseId:N} {seat.Item} {seat.PersonId:N}");

    /// <summary>Reads what came of a change; null if it is something else.</summary>
    public static (string Node, ChangeNotice Notice)? ReadChange(string text)
        => text.Split(' ') is [Change, var node, var id, var from, var to] && Guid.TryParseExact(id, "N", out var caseId)
            && long.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && long.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
                ? (node, new ChangeNotice(caseId, first, last, null))
                : null;

    /// <summary>Reads what came of a form; null if it is something else.</summary>
    public static (string Node, Seat Seat, bool Taken)? ReadSeat(string text)
        => text.Split(' ') is [(Open or Shut) and var word, var node, var id, var name, var who] && Guid.TryParseExact(id, "N", out var caseId)
            && ItemRef.TryParse(name, null, out var item) && Guid.TryParseExact(who, "N", out var person)
                ? (node, new Seat(caseId, item, person), word == Open)
                : null;
}
