using RelationsTracker.Core.Analysis.Laundering;
using RelationsTracker.Core.Briefs.Checks;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Tests.Briefs.Checks;

public sealed class BriefRulesTests
{
    private readonly Dictionary<ItemRef, GroundItem> _items = [];

    private BriefGround _ground = new();

    [Theory]
    [InlineData("It is likely that they came, and our confidence in this is low.", 1)]
    [InlineData("We judge with high confidence that it is very unlikely.", 1)]
    [InlineData("It is likely that they came. Our confidence in this is low.", 0)]
    [InlineData("> It is likely, with low confidence.", 0)]
    [InlineData("Confidence in the bank is likely to return.", 0)]
    public void Likelihood_and_confidence_are_two_sentences(string text, int findings) => Found("likelihood-with-confidence", text, findings);

    [Theory]
    [InlineData("It is very likely. That is highly unlikely.", 1)]
    [InlineData("It is a realistic possibility. That is very likely.", 1)]
    [InlineData("It is likely. That is improbable.", 1)]
    [InlineData("It is likely. That is unlikely. The rest is almost certain.", 0)]
    [InlineData("It is likely. In a remote valley lies a mine.", 0)]
    [InlineData("It is likely. That is more probable than not so.", 0)]
    [InlineData("It is likely. The comment calls it highly improbable.", 0)]
    public void One_scale_and_one_row_through_the_whole_brief(string text, int findings) => Found("mixed-schemes", text, findings);

    [Theory]
    [InlineData("It is very likely ([[H1]]).", 1)]
    [InlineData("It is unlikely ([[H1]]).", 0)]
    [InlineData("It is not likely ([[H1]]).", 0)]
    [InlineData("It is very likely ([[H2]]).", 0)]
    [InlineData("A truce is likely ([[FC1]]).", 0)]
    [InlineData("A rupture is likely ([[FC1]]).", 1)]
    public void A_word_of_likelihood_fits_what_the_case_keeps(string text, int findings)
    {
        Item("H1", item => item with { Likelihoods = [new(20, 35, "the forecasts of H1")] });
        Item("H2");
        Item("FC1", item => item with { Likelihoods = [new(60, 60, "FC1", "truce"), new(7, 7, "FC1", "rupture")] });

        Found("likelihood-against-stored", text, findings);
    }

    [Fact]
    public void What_the_case_keeps_is_said_with_the_word()
    {
        Item("H1", item => item with { Likelihoods = [new(20, 35, "the forecasts of H1")] });

        Assert.Equal("“very likely” stands for 80–95 %, but the forecasts of H1 give 20 to 35 %.", Assert.Single(Find("likelihood-against-stored", "It is very likely ([[H1]]).")).Wrong);
    }

    [Theory]
    [InlineData("It is likely (85 %).", 1)]
    [InlineData("It is likely (about 60–70 %).", 0)]
    [InlineData("It is likely that 90 % of them left.", 0)]
    public void A_number_beside_a_word_is_one_the_word_stands_for(string text, int findings) => Found("likelihood-against-number", text, findings);

    [Theory]
    [InlineData("## Key judgements\nThe region may have acted alone ([[H1]]).", 1)]
    [InlineData("## Key judgements\nThis suggests a plan ([[H1]]).", 1)]
    [InlineData("## Key judgements\nThe Guard wrote that swimmers may have entered ([[C1]]).", 0)]
    [InlineData("## Key judgements\nIt is unlikely that the region may have acted alone ([[H1]]).", 0)]
    [InlineData("## What is known\nThe line may reopen in May ([[C1]]).", 0)]
    [InlineData("We judge that it could lead to a quarrel ([[H1]]).", 1)]
    public void A_bare_possibility_carries_no_judgement(string text, int findings) => Found("bare-possibility", text, findings);

    [Theory]
    [InlineData("## Key judgements\nIt will inevitably end ([[H1]]).", 1)]
    [InlineData("## Key judgements\nIt will not definitely end ([[H1]]).", 0)]
    [InlineData("## Key judgements\nThe paper says that it will inevitably end ([[C1]]).", 0)]
    [InlineData("## Evidence\nIt inevitably rains.", 0)]
    public void No_judgement_is_certain(string text, int findings) => Found("certainty-claimed", text, findings);

    [Theory]
    [InlineData("It is likely ([[H1]]).", 1)]
    [InlineData("It is likely ([[H1]]). Our confidence is low.", 0)]
    [InlineData("It burned ([[C1]]).", 0)]
    public void Who_gives_a_likelihood_gives_a_confidence(string text, int findings) => Found("confidence-missing", text, findings);

    [Theory]
    [InlineData("## Key judgements\nThe board failed.", 1)]
    [InlineData("## Key judgements\nThe board failed. See [[H1]].", 0)]
    [InlineData("## Key judgements\nOur confidence in all of this is low.", 0)]
    [InlineData("## Key judgements\nOf the answers:", 0)]
    [InlineData("## Evidence\nIt is likely that they came.", 1)]
    [InlineData("## Evidence\nThey came.", 0)]
    public void A_judgement_leads_somewhere(string text, int findings) => Found("judgement-without-reference", text, findings);

    [Theory]
    [InlineData("Three divers entered the basin at night ([[C1]]).", 1)]
    [InlineData("Three divers may have entered the basin at night ([[C1]]).", 0)]
    [InlineData("A weekly wrote that three divers entered the basin ([[C1]]).", 0)]
    [InlineData("The divers are another matter ([[C1]]).", 0)]
    [InlineData("Three divers entered the basin at night ([[C2]]).", 0)]
    public void A_sentence_is_no_surer_than_its_claim(string text, int findings)
    {
        Item("C1", item => item with { Title = "Three divers entered the basin.", Firmness = Firmness.Possible });
        Item("C2", item => item with { Title = "Three divers entered the basin." });

        Found("surer-than-claim", text, findings);
    }

    [Theory]
    [InlineData("Several sources report divers ([[C1]], [[C2]]).", 1)]
    [InlineData("Independently confirmed ([[C1]]).", 1)]
    [InlineData("Several sources report divers ([[C1]], [[C3]]).", 0)]
    [InlineData("Six sources tell of divers ([[C1]]). They count once.", 0)]
    [InlineData("This is not confirmed ([[C1]]).", 0)]
    [InlineData("Several sources report divers ([[C4]]).", 0)]
    public void One_origin_is_no_corroboration(string text, int findings)
    {
        Item("C1", item => item with { Origins = ["S1"] });
        Item("C2", item => item with { Origins = ["S1"] });
        Item("C3", item => item with { Origins = ["S2"] });
        Item("C4");

        Found("single-origin", text, findings);
    }

    [Theory]
    [InlineData("[[H1]] stands before [[H2]].", 0)]
    [InlineData("[[H1]] leads.\n[[Q1 matrix]]", 1)]
    [InlineData("[[H1]] leads; H2 is far behind.", 0)]
    [InlineData("[[H1]] leads; made to look so is far behind.", 0)]
    public void Every_alternative_is_mentioned_but_the_catch_all(string text, int findings)
    {
        _ground = _ground with { Alternatives = [new(Ref("H1"), "The board", false), new(Ref("H2"), "Made to look so", false), new(Ref("H3"), "Something else", true)] };

        Found("alternative-not-mentioned", text, findings);
    }

    [Theory]
    [InlineData("## Key judgements\n[[H1]] leads.", 1)]
    [InlineData("## Key judgements\n[[H1]] leads.\n## What it assumes\nThat nobody lied ([[AS1]]).", 0)]
    [InlineData("## Key judgements\n[[H2]] leads.", 0)]
    public void What_carries_a_judged_answer_without_support_is_stated(string text, int findings)
    {
        _ground = _ground with { Assumptions = [new(Ref("AS1"), "Nobody lied.", true, [Ref("H1")]), new(Ref("AS2"), "Fire burns.", false, [Ref("H1")])] };

        Found("assumption-not-stated", text, findings);
    }

    [Theory]
    [InlineData("Two people came out ([[C1]]).", 1)]
    [InlineData("Two people came out ([[C1]]). The source has withdrawn it.", 0)]
    [InlineData("## What was taken back\nTwo people came out ([[C1]]).", 0)]
    [InlineData("Two people came out ([[C2]]).", 1)]
    [InlineData("Two people came out ([[C3]]).", 1)]
    [InlineData("Two people came out ([[C4]]).", 0)]
    public void What_fell_is_cited_only_as_fallen(string text, int findings)
    {
        Item("C1", item => item with { State = ItemState.Retracted });
        Item("C2", item => item with { State = ItemState.Disputed });
        Item("C3", item => item with { FallenSource = Ref("S9") });
        Item("C4", item => item with { State = ItemState.Accepted });

        Found("fallen-cited", text, findings);
    }

    [Theory]
    [InlineData(true, ItemState.Active, 1)]
    [InlineData(true, ItemState.Accepted, 0)]
    [InlineData(false, ItemState.Active, 0)]
    [InlineData(false, ItemState.Submitted, 1)]
    [InlineData(false, ItemState.Returned, 1)]
    [InlineData(false, ItemState.Accepted, 0)]
    public void Where_acceptance_comes_first_only_accepted_claims_are_cited_and_elsewhere_none_whose_reading_is_open(bool first, ItemState state, int findings)
    {
        _ground = _ground with { AcceptanceFirst = first };
        Item("C1", item => item with { State = state });

        Found("not-accepted", "It burned ([[C1]]).", findings);
    }

    [Theory]
    [InlineData("The grip of the gang held ([[C1]]).", 1)]
    [InlineData("The “grip” of the group held ([[C1]]).", 0)]
    [InlineData("The *grip* of the group held ([[C1]]).", 0)]
    [InlineData("The regime fell ([[C2]]).", 1)]
    [InlineData("The paper called it a “regime” ([[C2]]).", 0)]
    [InlineData("Minor terrorist actions followed ([[C2]]).", 0)]
    public void A_loaded_word_stays_the_word_of_its_source(string text, int findings)
    {
        _ground = _ground with { NamedSo = "Minor terrorist actions" };
        Item("C1", item => item with { LoadedWords = ["grip"] });
        Item("C2");

        Found("loaded-word", text, findings);
    }

    [Theory]
    [InlineData("It burned.", 1)]
    [InlineData("It burned.\n## Sources\nOne wire.", 1)]
    [InlineData("It burned.\n## Sources\nTwo wires and a note, of which the note is the origin of all; nobody at the scene has been heard.", 0)]
    public void The_sources_are_summed_up(string text, int findings) => Found("source-summary-missing", text, findings);

    [Theory]
    [InlineData("They called ([[E1]]).", 1)]
    [InlineData("They called ([[E1]]); the dates do not fit.", 0)]
    [InlineData("They called ([[E1]], [[TE1]]).", 0)]
    [InlineData("They called on 9 June 2025 ([[E2]]).", 1)]
    [InlineData("They called on 2 June 2025 ([[E2]]).", 0)]
    [InlineData("They called in June 2025 ([[E2]]).", 0)]
    public void A_date_is_one_the_chronology_allows(string text, int findings)
    {
        Item("E1", item => item with { DateTrouble = "E1 cannot be before 3 June." });
        Item("E2", item => item with { From = new(2025, 6, 1), To = new(2025, 6, 3) });

        Found("date-disputed", text, findings);
    }

    [Theory]
    [InlineData("It burned ([[C1]]).", 0)]
    [InlineData("It burned ([[C9]]).", 1)]
    [InlineData("It burned ([[fire]]).", 1)]
    [InlineData("[[Q9 matrix]]", 1)]
    public void Every_reference_leads_somewhere(string text, int findings)
    {
        Item("C1");

        Found("unresolved-reference", text, findings);
    }

    [Fact]
    public void A_finding_stands_at_its_sentence_and_what_is_about_the_whole_stands_last()
    {
        const string Body = "It burned ([[C1]]). Nobody knows why ([[C9]]).";
        Item("C1");

        var found = BriefRules.Check(new CheckedBrief(Written.Brief(Body), _ground with { Items = _items }));

        Assert.Equal(["unresolved-reference", "source-summary-missing"], found.Select(finding => finding.Rule));
        Assert.Equal((2, "[[C9]]"), (found[0].Sentence, Body[found[0].Place!.Value.Start..found[0].Place!.Value.End]));
        Assert.Equal((null, null), (found[1].Sentence, found[1].Place));
    }

    [Fact]
    public void Every_rule_has_a_name_of_its_own() => Assert.Equal(BriefRules.All.Count, BriefRules.All.Select(rule => rule.Id).Distinct().Count());

    private static ItemRef Ref(string reference) => ItemRef.Parse(reference);

    private void Item(string reference, Func<GroundItem, GroundItem>? known = null)
    {
        var item = new GroundItem(Ref(reference), reference, ItemState.Active);
        _items[item.Ref] = known is null ? item : known(item);
    }

    private void Found(string rule, string body, int findings) => Assert.Equal(findings, Find(rule, body).Count);

    private List<BriefFinding> Find(string rule, string body)
        => [.. BriefRules.All.Single(known => known.Id == rule).Find(new CheckedBrief(Written.Brief(body), _ground with { Items = _items }))];
}
