using System.Collections;
using System.Text;

namespace RelationsTracker.App.Tests;

/// <summary>Spells an answer out, every public property of it all the way down, so that two answers can be held side by side.</summary>
internal static class Spelled
{
    public static string Out(object? value)
    {
        var text = new StringBuilder();
        Spell(value, text, 0);
        return text.ToString();
    }

    private static void Spell(object? value, StringBuilder text, int depth)
    {
        switch (value)
        {
            case null or string or Delegate or Type:
                text.Append(value).Append('\n');
                break;
            case IEnumerable many when depth < 12:
                text.Append("[\n");
                foreach (var member in many)
                {
                    Spell(member, text, depth + 1);
                }

                text.Append("]\n");
                break;
            case IFormattable or bool:
                text.Append(value).Append('\n');
                break;
            default:
                text.Append(value.GetType().Name).Append('\n');
                foreach (var property in value.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0 && depth < 12))
                {
                    text.Append(property.Name).Append(": ");
                    Spell(property.GetValue(value), text, depth + 1);
                }

                break;
        }
    }
}
