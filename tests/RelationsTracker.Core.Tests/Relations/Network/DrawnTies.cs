using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Relations;
using RelationsTracker.Core.Relations.Network;

namespace RelationsTracker.Core.Tests.Relations.Network;

/// <summary>Networks drawn as lines of text: <c>A1-A2 C3</c> is a tie of two on claim C3; what follows may be a grade (<c>@2</c>), a scope (<c>?H1</c>).</summary>
internal static class DrawnTies
{
    public static IReadOnlyList<NetworkTie> Draw(string lines)
        => [.. lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select((line, i) => Tie(i + 1, line.Split(' ')))];

    public static ItemRef Ref(string reference) => ItemRef.Parse(reference);

    private static NetworkTie Tie(int number, string[] words) => new(
        new ItemRef(ItemKind.Relation, number), "knows", [.. words[0].Split('-').Select(Ref)], false, RelationSign.Neutral, AssertionMode.Asserted, null,
        words.FirstOrDefault(w => w[0] == '?') is { } scope ? Ref(scope[1..]) : null, null, null,
        [.. words.Skip(1).Where(w => w[0] == 'C').Select(Ref)], words.FirstOrDefault(w => w[0] == '@') is { } grade ? grade[1] - '0' : null);
}
