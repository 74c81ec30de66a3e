using System.Text;

namespace RelationsTracker.Core.Schema;

/// <summary>The spelling of field and value names outside the program: <c>assertion-mode</c>, <c>fact-report</c>.</summary>
public static class Kebab
{
    /// <summary>Turns <c>FactReport</c> into <c>fact-report</c>; a run of capitals counts as one word.</summary>
    public static string Of(string pascal)
    {
        var text = new StringBuilder(pascal.Length + 4);
        for (var i = 0; i < pascal.Length; i++)
        {
            var starts = char.IsUpper(pascal[i]) && i > 0 && (!char.IsUpper(pascal[i - 1]) || (i + 1 < pascal.Length && char.IsLower(pascal[i + 1])));
            if (starts)
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(pascal[i]));
        }

        return text.ToString();
    }

    /// <summary>The words of a value for people: <c>fact report</c>.</summary>
    public static string Words(Enum value) => Of(value.ToString()).Replace('-', ' ');

    /// <summary>Finds the member of an enumeration by its kebab-case name, in any case.</summary>
    public static bool TryParse(Type type, string text, out object? value)
    {
        value = Enum.GetValues(type).Cast<object>().FirstOrDefault(v => Of(v.ToString()!).Equals(text.Trim(), StringComparison.OrdinalIgnoreCase));
        return value is not null;
    }
}
