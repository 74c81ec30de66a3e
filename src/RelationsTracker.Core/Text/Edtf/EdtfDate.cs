using System.Diagnostics.CodeAnalysis;

namespace RelationsTracker.Core.Text.Edtf;

/// <summary>A date as people know it: exact, partly known, doubted, a span or a choice, written in the Extended Date/Time Format
/// (ISO 8601-2; Library of Congress specification of 4 February 2019, levels 0 to 2).</summary>
/// <remarks>
/// <para>Equal by text: <c>2025-06</c> and <c>2025-06-01/2025-06-30</c> cover the same days and say different things. Ordered by first
/// day (no bound before all), then last day (no bound after all), then text.</para>
/// <para><c>~</c> and <c>?</c> do not widen the bounds. How far "about" reaches is a judgement; a margin guessed here would pass for a
/// fact in the chronology. The mark is shown (<see cref="IsApproximate"/>, <see cref="IsUncertain"/>, <see cref="InWords"/>).</para>
/// </remarks>
public sealed class EdtfDate : IEquatable<EdtfDate>, IComparable<EdtfDate>, IParsable<EdtfDate>
{
    /// <summary>Longest text that is read, in UTF-16 units.</summary>
    public const int MaxLength = 200;

    private readonly EdtfShape shape;

    private EdtfDate(string text, EdtfShape shape) => (Text, this.shape) = (text, shape);

    /// <summary>The text exactly as it was parsed.</summary>
    public string Text { get; }

    /// <summary>First day it can be; null where there is no lower bound: open or unknown start, or a year outside 1–9999.
    /// A date with a time of day counts by the day that is written, whatever its zone.</summary>
    public DateOnly? Earliest => shape.First?.ToDateOnly();

    /// <summary>Last day it can be, inclusive; null where there is no upper bound: open or unknown end, or a year outside 1–9999.</summary>
    public DateOnly? Latest => shape.Last?.ToDateOnly();

    /// <summary>Why the bounds are as they are, where the text alone does not show it: seasons, and years outside 1–9999.</summary>
    public string? BoundsNote => EdtfBoundsNote.Of(shape);

    public EdtfPrecision Precision => shape.Precision;

    /// <summary>The time of day as written, whatever its zone, where it is one moment; null for everything else.</summary>
    public TimeOnly? Time => shape is EdtfPoint { TimeOfDay: { Length: >= 8 } time } && TimeOnly.TryParseExact(time.AsSpan(0, 8), "HH:mm:ss", out var read) ? read : null;

    /// <summary>Some part bears <c>~</c> or <c>%</c>.</summary>
    public bool IsApproximate => shape.Points.Any(point => point.Qualification.Any.HasFlag(EdtfQualifier.Approximate));

    /// <summary>Some part bears <c>?</c> or <c>%</c>.</summary>
    public bool IsUncertain => shape.Points.Any(point => point.Qualification.Any.HasFlag(EdtfQualifier.Uncertain));

    public bool IsInterval => shape is EdtfInterval;

    /// <summary>One of several dates, <c>[…]</c>.</summary>
    public bool IsOneOf => shape is EdtfSet { IsOneOf: true };

    /// <summary>All of several dates, <c>{…}</c>.</summary>
    public bool IsAllOf => shape is EdtfSet { IsOneOf: false };

    /// <summary>No lower bound by intent: <c>../2025</c>, <c>[..2025]</c>.</summary>
    public bool HasOpenStart => Spans.Any(span => span.StartIs == EdtfEnd.Open);

    /// <summary>No upper bound by intent: <c>2025/..</c>, <c>[2025..]</c>.</summary>
    public bool HasOpenEnd => Spans.Any(span => span.EndIs == EdtfEnd.Open);

    /// <summary>It began, nobody knows when: <c>/2025</c>.</summary>
    public bool HasUnknownStart => Spans.Any(span => span.StartIs == EdtfEnd.Unknown);

    /// <summary>It ended, nobody knows when: <c>2025/</c>.</summary>
    public bool HasUnknownEnd => Spans.Any(span => span.EndIs == EdtfEnd.Unknown);

    /// <summary>The lowest level of the specification, 0 to 2, that has all that is used here.</summary>
    public int Level => shape.Level;

    private IEnumerable<EdtfInterval> Spans => shape is EdtfSet set ? set.Members.OfType<EdtfInterval>() : new[] { shape }.OfType<EdtfInterval>();

    /// <summary>In English for screens and briefs: "about February 2025", "by 3 July 2025", "26–27 June 2025".</summary>
    public string InWords() => shape.InWords();

    /// <summary>Reads EDTF text.</summary>
    /// <exception cref="RuleException">The text is not EDTF; the message says what is wrong, at which column (from 1), and how to mend it.</exception>
    public static EdtfDate Parse(string text) => TryParse(text, out var date, out var flaw) ? date : throw new RuleException(flaw);

    /// <summary>Reads EDTF text, or says in <paramref name="flaw"/> what is wrong, at which column (from 1), and how to mend it.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out EdtfDate? date, [NotNullWhen(false)] out string? flaw)
    {
        var reader = new EdtfReader(text ?? "");
        date = reader.Read() is { } shape ? new EdtfDate(text!, shape) : null;
        flaw = reader.Flaw;
        return date is not null;
    }

    static EdtfDate IParsable<EdtfDate>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<EdtfDate>.TryParse(string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out EdtfDate result) =>
        TryParse(s, out result, out _);

    public bool Equals(EdtfDate? other) => other is not null && Text == other.Text;

    public override bool Equals(object? obj) => Equals(obj as EdtfDate);

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public int CompareTo(EdtfDate? other)
    {
        if (other is null)
        {
            return 1;
        }

        var byFirst = Nullable.Compare(shape.First, other.shape.First);
        var byLast = (shape.Last is null, other.shape.Last is null) switch
        {
            (false, false) => Nullable.Compare(shape.Last, other.shape.Last),
            var (unbounded, otherUnbounded) => unbounded.CompareTo(otherUnbounded),
        };
        return byFirst != 0 ? byFirst : byLast != 0 ? byLast : string.CompareOrdinal(Text, other.Text);
    }

    public override string ToString() => Text;

    public static bool operator ==(EdtfDate? left, EdtfDate? right) => Equals(left, right);

    public static bool operator !=(EdtfDate? left, EdtfDate? right) => !Equals(left, right);

    public static bool operator <(EdtfDate? left, EdtfDate? right) => Comparer<EdtfDate>.Default.Compare(left, right) < 0;

    public static bool operator <=(EdtfDate? left, EdtfDate? right) => Comparer<EdtfDate>.Default.Compare(left, right) <= 0;

    public static bool operator >(EdtfDate? left, EdtfDate? right) => Comparer<EdtfDate>.Default.Compare(left, right) > 0;

    public static bool operator >=(EdtfDate? left, EdtfDate? right) => Comparer<EdtfDate>.Default.Compare(left, right) >= 0;
}
