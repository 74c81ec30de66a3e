using CsCheck;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.Core.Tests.Text.Anchoring;

/// <summary>Whatever is done to a text, a range is placed by itself only where it belongs.</summary>
public sealed class ReAnchoringPropertyTests
{
    [Fact]
    public void What_is_placed_by_itself_is_the_very_words_and_what_is_proposed_is_well_formed()
        => Edits.Any.Sample(edit =>
        {
            var placement = new ReAnchoring(edit.Before, edit.After).Place(edit.Start, edit.End);
            var words = edit.Before[edit.Start..edit.End];
            return placement.Fate switch
            {
                Fate.Same => placement.Places is [{ Exact: true } only] && edit.After[only.Start..only.End] == words,
                Fate.Moved => placement.Places.Count is >= 1 and <= ReAnchoring.MostPlaces && placement.Places.All(place => IsSound(edit.After, place) && place.Exact == (edit.After[place.Start..place.End] == words)),
                _ => placement.Places.Count == 0,
            };
        }, iter: 3000);

    // Every unit of the former text has an identity that survives edits; copies have none.
    [Fact]
    public void Where_the_surroundings_survived_only_the_true_place_is_taken_without_asking()
        => Edits.Away.Sample(edit =>
        {
            var placement = new ReAnchoring(edit.Before, edit.After).Place(edit.Start, edit.End);
            return placement.Fate != Fate.Same || placement.Places[0].Start == edit.TruePlace;
        }, iter: 3000);

    [Fact]
    public void Where_the_words_of_a_text_are_all_different_edits_elsewhere_change_nothing()
        => Edits.AwayWithoutCopies.Sample(edit =>
        {
            var placement = new ReAnchoring(edit.Before, edit.After).Place(edit.Start, edit.End);
            return placement is { Fate: Fate.Same, Places: [var only] } && only.Start == edit.TruePlace;
        }, iter: 2000);

    [Fact]
    public void A_doubled_text_leaves_no_range_to_itself()
        => Edits.Texts.Sample(text =>
        {
            var (start, end) = Edits.Middle(text);
            return new ReAnchoring(text, $"{text}{text}").Place(start, end).Fate != Fate.Same;
        }, iter: 500);

    [Fact]
    public void An_unchanged_text_keeps_every_range_that_has_proof()
        => Edits.Texts.Sample(text =>
        {
            var (start, end) = Edits.Middle(text);
            return new ReAnchoring(text, text).Place(start, end) is { Fate: Fate.Same, Places: [var only] } && (only.Start, only.End) == (start, end);
        }, iter: 1000);

    [Fact]
    public void The_same_question_has_the_same_answer()
        => Edits.Any.Sample(edit =>
        {
            var (one, other) = (new ReAnchoring(edit.Before, edit.After).Place(edit.Start, edit.End), new ReAnchoring(edit.Before, edit.After).Place(edit.Start, edit.End));
            return one.Fate == other.Fate && one.Why == other.Why && one.Places.SequenceEqual(other.Places);
        }, iter: 300);

    [Fact]
    public void What_two_texts_have_in_common_stands_in_both_in_order()
        => Edits.Any.Sample(edit =>
        {
            var (before, after) = (0, 0);
            foreach (var stretch in TextDiff.Between(edit.Before, edit.After))
            {
                if (stretch.Before < before || stretch.After < after || stretch.Length < 1 || edit.Before.Substring(stretch.Before, stretch.Length) != edit.After.Substring(stretch.After, stretch.Length))
                {
                    return false;
                }

                (before, after) = (stretch.Before + stretch.Length, stretch.After + stretch.Length);
            }

            return true;
        }, iter: 2000);

    private static bool IsSound(string text, PlaceFound place)
        => place.Start >= 0 && place.End <= text.Length && place.Start < place.End && Core.Tests.Text.Anchoring.Texts.IsWellFormed(text[place.Start..place.End])
            && Core.Tests.Text.Anchoring.Texts.IsWellFormed(text[..place.Start]);
}
