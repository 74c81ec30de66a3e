using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.Core.Tests.Text.Anchoring;

/// <summary>What becomes of a range in a new version, drawn: the range stands between brackets in the former text.</summary>
public sealed class ReAnchoringTests
{
    private const string Note = "A fire broke out in Shed 7. [Nobody was killed]; two men were treated for smoke. The harbour stays closed.";

    [Fact]
    public void Words_at_the_place_the_text_leads_to_are_the_same()
    {
        var (fate, places) = Placed(Note, "Correction of 16 March.\n\nA fire broke out in Shed 9. Nobody was killed; two men were treated for smoke. The harbour is open.");

        Assert.Equal((Fate.Same, "Nobody was killed"), (fate, Assert.Single(places)));
    }

    [Fact]
    public void A_moved_paragraph_is_a_proposal_or_the_place_itself_and_never_another()
    {
        var (fate, places) = Placed("[The Guard names no state in its note.]\n\nOne. Two. Three. Four and five and six and seven.\n\nEight, nine and ten and eleven.", "One. Two. Three. Four and five and six and seven.\n\nEight, nine and ten and eleven.\n\nThe Guard names no state in its note.");

        Assert.Equal((Fate.Moved, "The Guard names no state in its note."), (fate, Assert.Single(places)));
    }

    [Fact]
    public void Two_look_alikes_are_put_side_by_side()
    {
        var (fate, places) = Placed("[The harbour is closed.]", "The harbour is closed.\nThe harbour is closed.");

        Assert.Equal(Fate.Moved, fate);
        Assert.Equal(["The harbour is closed.", "The harbour is closed."], places);
    }

    [Fact]
    public void A_copy_with_its_surroundings_makes_it_a_question_even_where_the_old_place_stands()
    {
        var former = "Everything else in this long text is as it was before. The Guard speaks of [grounds to believe] that swimmers may have entered the basin. And on it goes for a while, and a while more.";
        var (fate, places) = Placed(former, $"The Guard speaks of grounds to believe that swimmers may have entered the basin. {former.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal)}");

        Assert.Equal((Fate.Moved, 2), (fate, places.Count));
    }

    [Fact]
    public void Copies_that_were_there_before_do_not_disturb()
    {
        var line = "Nothing was found on this day by the divers of the Inspectorate.\n";
        var former = $"14 March. {line}15 March. [Nothing was found] on this day by the divers of the Inspectorate.\n16 March. {line}";
        var (fate, places) = Placed(former, $"14 March. {line}15 March. {line}16 March. {line}17 March. Much was found.\n");

        Assert.Equal((Fate.Same, "Nothing was found"), (fate, Assert.Single(places)));
    }

    [Fact]
    public void Changed_words_are_proposed_where_they_stand()
    {
        var (fate, places) = Placed("Before it all. [Foreign frogmen are suspected of the fire], said the Guard.", "Before it all. Foreign frogmen were never suspected of the fire, said the Guard.");

        Assert.Equal((Fate.Moved, "Foreign frogmen were never suspected of the fire"), (fate, Assert.Single(places)));
    }

    [Fact]
    public void A_word_is_not_found_inside_another()
        => Assert.Equal(Fate.Lost, Placed("The [cat] sat.", "A category of concatenations.").Fate);

    [Fact]
    public void A_person_is_not_cut_out_of_an_emoji()
        => Assert.Equal(Fate.Lost, Placed("Thank you, brigade of the northern quay [👩] and sleep well", "Thank you, brigade of the northern quay 👩‍🚒 and sleep well").Fate);

    [Fact]
    public void A_Persian_word_keeps_its_joiner()
        => Assert.Equal(Fate.Lost, Placed("امروز او به بندر [می] و برنمی‌گردد", "امروز او به بندر می‌رود و برنمی‌گردد").Fate);

    [Fact]
    public void Nothing_is_found_in_nothing()
        => Assert.Equal(Fate.Lost, Placed(Note, "").Fate);

    [Fact]
    public void A_short_word_alone_is_no_ground_for_a_proposal()
        => Assert.Equal(Fate.Lost, Placed("It [is] what people said on that evening at the gate.", "Who is there?").Fate);

    [Fact]
    public void More_than_five_look_alikes_are_left_to_people()
        => Assert.Equal(Fate.Lost, Placed("[Nobody answered the call.]", string.Concat(Enumerable.Repeat("Nobody answered the call.\n", 6))).Fate);

    [Fact]
    public void A_long_text_of_one_word_ends_in_bounded_time()
    {
        var text = string.Concat(Enumerable.Repeat("no ", 200_000));

        Assert.Equal(Fate.Lost, new ReAnchoring(text + "yes", "yes " + text).Place(30_000, 30_002).Fate);
    }

    private static (Fate Fate, IReadOnlyList<string> Places) Placed(string drawn, string after)
    {
        var start = drawn.IndexOf('[', StringComparison.Ordinal);
        var end = drawn.IndexOf(']', StringComparison.Ordinal) - 1;
        var placement = new ReAnchoring(drawn.Remove(end + 1, 1).Remove(start, 1), after).Place(start, end);
        return (placement.Fate, [.. placement.Places.Select(place => after[place.Start..place.End])]);
    }
}
