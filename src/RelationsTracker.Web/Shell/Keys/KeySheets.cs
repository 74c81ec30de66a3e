using System.Globalization;
using System.Text;

namespace RelationsTracker.Web.Shell.Keys;

/// <summary>All keys as the guide shows them; the help on the page is made of the same.</summary>
public static class KeySheets
{
    /// <summary>The sheets in order: first what works anywhere, then page by page.</summary>
    public static IReadOnlyList<PageKeySheet> All { get; } =
    [
        new("Anywhere", [.. SiteCommands.All.Where(command => command is { Keys.Length: > 0, Group: SiteCommands.More }).Select(Key)],
            "`Cmd`+`K` does the same as `Ctrl`+`K`. Keys of one letter do nothing while one types, and can be switched off at the head of this list, which `?` opens."),
        new("Go to", [.. SiteCommands.All.Where(command => command is { Keys.Length: > 0, Group: SiteCommands.Go }).Select(Key)], "One after the other: first `g`, then the letter."),
        .. PageKeys.All,
    ];

    /// <summary>The tables of the guide.</summary>
    public static string Markdown()
    {
        var text = new StringBuilder();
        foreach (var sheet in All)
        {
            text.Append(CultureInfo.InvariantCulture, $"## {sheet.Where}\n\n| key | does |\n|---|---|\n");
            text.AppendJoin("", sheet.Keys.Select(key => $"| {key.Keys} | {key.Does} |\n"));
            text.Append(sheet.Note.Length > 0 ? $"\n{sheet.Note}\n\n" : "\n");
        }

        return text.ToString();
    }

    private static PageKey Key(SiteCommand command)
        => new(command.Keys.Contains('+', StringComparison.Ordinal) ? string.Join('+', command.Keys.Split('+').Select(key => $"`{key}`")) : string.Join(' ', command.Keys.Split(' ').Select(key => $"`{key}`")),
            string.Concat(command.Name[..1].ToLowerInvariant(), command.Name.AsSpan(1)));
}
