using CsCheck;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.Core.Tests.Text.Edtf;

public sealed class EdtfPropertyTests
{
    private static readonly Gen<string> Mark = Gen.OneOf("", "", "?", "~", "%");

    private static readonly Gen<DateOnly> Day = Gen.Int[1, 3_652_058].Select(DateOnly.FromDayNumber);

    private static readonly Gen<string> Point = Gen.Select(Day, Gen.Int[4, 10], Mark, Gen.Int[0, 4], (day, length, mark, masked) =>
        Masked($"{day:yyyy-MM-dd}"[..(length < 7 ? 4 : length < 10 ? 7 : 10)], masked) + mark);

    private static readonly Gen<string> Date = Gen.OneOf(
        Point,
        Gen.Select(Point, Point, Gen.OneOf("{0}/{1}", "{0}/..", "../{1}", "/{1}", "{0}/", "[{0},{1}]", "{{{0},{1}}}", "[..{0},{1}]", "[{0}..{1}]"), (a, b, form) => string.Format(null, form, a, b)));

    [Fact]
    public void A_date_keeps_its_text_and_its_first_day_is_not_after_its_last() => Date.Sample(text =>
        !EdtfDate.TryParse(text, out var date, out _) || (date.Text == text && !(date.Earliest > date.Latest) && date.InWords().Length > 0));

    [Fact]
    public void A_finer_date_lies_inside_the_coarser_one() => Day.Sample(day =>
    {
        string[] widening = [$"{day:yyyy-MM-dd}", $"{day:yyyy-MM}-XX", $"{day:yyyy-MM}", $"{day:yyyy}", $"{day:yyyy}"[..3] + "X", $"{day:yyyy}"[..2] + "XX"];
        return widening.Select(EdtfDate.Parse).Zip(widening.Skip(1).Select(EdtfDate.Parse)).All(pair => Holds(pair.Second, pair.First));
    });

    [Fact]
    public void A_mark_moves_no_bound() => Day.Sample(day =>
        Holds(EdtfDate.Parse($"{day:yyyy-MM}"), EdtfDate.Parse($"{day:yyyy-MM}%")) && Holds(EdtfDate.Parse($"{day:yyyy-MM}%"), EdtfDate.Parse($"{day:yyyy-MM}")));

    [Fact]
    public void No_text_is_answered_with_anything_but_a_date_or_a_rule() => Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char["0123456789-XY?~%/.,[]{}SET:Zu "], 0, 24],
        Gen.Select(Date, Gen.Int[0, 30], Gen.Char, (text, at, junk) => text.Insert(at % (text.Length + 1), junk.ToString()))).Sample(text =>
    {
        try
        {
            _ = (EdtfDate.Parse(text).InWords(), EdtfDate.Parse(text).BoundsNote, EdtfDate.Parse(text).Level);
        }
        catch (RuleException)
        {
        }
    });

    [Fact]
    public void The_order_of_dates_agrees_with_their_equality() => Gen.Select(Date, Date).Sample((a, b) =>
        !EdtfDate.TryParse(a, out var one, out _) || !EdtfDate.TryParse(b, out var other, out _)
        || (one.CompareTo(other) == 0 == (one == other) && Math.Sign(one.CompareTo(other)) == -Math.Sign(other.CompareTo(one))));

    private static string Masked(string date, int digits)
    {
        var units = date.ToCharArray();
        for (var at = units.Length - 1; at >= 0 && digits > 0; at--)
        {
            (units[at], digits) = char.IsAsciiDigit(units[at]) ? ('X', digits - 1) : (units[at], digits);
        }

        return new string(units);
    }

    // No bound lies beyond every bound. Year 0, the first of 0XXX, is not in the calendar.
    private static bool Holds(EdtfDate wide, EdtfDate narrow) =>
        !(narrow.Earliest < wide.Earliest) && !(narrow.Latest > wide.Latest);
}
