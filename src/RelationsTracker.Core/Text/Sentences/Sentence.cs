namespace RelationsTracker.Core.Text.Sentences;

/// <summary>What kind of unit it is.</summary>
public enum SentenceKind
{
    /// <summary>A sentence of running text.</summary>
    Prose,

    /// <summary>A title, section heading or by-line that stands on a line of its own.</summary>
    Heading,

    /// <summary>A sentence of a list item; the first one begins with its bullet or number.</summary>
    ListItem,
}

/// <summary>One sentence, heading or list item: UTF-16 units, end exclusive, without white space at either end.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">UTF-16 unit after the last.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Paragraph">Number of its paragraph in the text, from 0. A paragraph that a page break cuts in two is one.</param>
public sealed record Sentence(int Start, int End, SentenceKind Kind, int Paragraph);
