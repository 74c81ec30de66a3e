using System.Text;
using CsCheck;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.App.Tests.Exchange.Packages;

public sealed class BadPackageTests
{
    [Fact]
    public void The_small_package_has_no_problem() => Assert.Equal("", new SmallPackage().Problems());

    [Theory]
    [InlineData("claims.yaml", "  voice: S1", "  voice: S9", "claims.yaml:5: C1: voice: There is no S9 in this package. Add it to sources.yaml")]
    [InlineData("claims.yaml", "  - {source: S1}", "  - {source: S9}", "claims.yaml:8: C1: chain/source: There is no S9 in this package.")]
    [InlineData("claims.yaml", "  voice: S1", "  voice: C1", "claims.yaml:5: C1: voice: C1 is a claim; Voice takes source (S1).")]
    [InlineData("claims.yaml", "  voice: S1", "  voice: the paper", "claims.yaml:5: C1: voice: 'the paper' cannot be read. Write a reference")]
    [InlineData("claims.yaml", "  voice: S1", "  vioce: S1", "claims.yaml:5: C1: There is no field 'vioce' here. Did you mean voice?")]
    [InlineData("claims.yaml", "  - {source: S1}", "  - {source: S1, by: post}", "claims.yaml:8: C1: chain[2]: There is no field 'by' here. The fields are: source, how, via-unnamed.")]
    [InlineData("claims.yaml", "  date: 2025-07", "  date: July 2025", "claims.yaml:9: C1: date: 'July 2025' cannot be read.")]
    [InlineData("claims.yaml", "possibly-true", "quite-true", "claims.yaml:10: C1: credibility: 'quite-true' cannot be read. Write one of: confirmed-by-other-sources, probably-true, possibly-true, doubtful, improbable,")]
    [InlineData("sources.yaml", "reliability: b", "reliability: G", "sources.yaml:4: S1: reliability: 'G' cannot be read. Write one of: a, b, c, d, e, f.")]
    [InlineData("claims.yaml", "possibly-true", "confirmed-by-other-sources", "claims.yaml:10: C1: credibility: Credibility 1 needs two independent origins")]
    [InlineData("claims.yaml", "kind: fact-report", "kind: assessment", "claims.yaml:10: C1: credibility: A claim of kind assessment is a judgement")]
    [InlineData("claims.yaml", "  statement: It was not foreseen.\n", "", "claims.yaml:1: C1: statement: Statement is missing.")]
    [InlineData("claims.yaml", "It was not foreseen.", "[It, was]", "claims.yaml:2: C1: statement: A single value is wanted here, not a list.")]
    [InlineData("claims.yaml", "[EX1]", "EX1", "claims.yaml:11: C1: excerpts: This is a list. Write its members in brackets")]
    [InlineData("claims.yaml", "- {source: S1}", "- S1", "claims.yaml:8: C1: chain[2]: Write a mapping with source, how, via-unnamed.")]
    [InlineData("claims.yaml", "C1:", "C1: {}\nC1:", "claims.yaml:2: 'C1' occurs twice; it stands on line 1 already.")]
    [InlineData("claims.yaml", "  mode: asserted", "  mode: asserted\n  mode: attributed", "claims.yaml:5: 'mode' occurs twice; it stands on line 4 already.")]
    [InlineData("claims.yaml", "C1:", "S3:", "claims.yaml:1: S3 is a source; move it to sources.yaml.")]
    [InlineData("claims.yaml", "C1:", "claim-1:", "claims.yaml:1: 'claim-1' is not a reference. Items of this file are called C1, C2 and so on.")]
    [InlineData("rows.yaml", "  claim: C1", "", "rows.yaml:1: RW1: claim: Claim is missing. Write claim: and a reference.")]
    [InlineData("excerpts.yaml", "quotation: Nobody", "quotation: Somebody", "excerpts.yaml:6: EX1: quotation: The quotation does not match the fingerprint of the range.")]
    [InlineData("excerpts.yaml", "end: 6", "end: 60", "excerpts.yaml:4: EX1: end: The range 0–60 is outside TX1, which has 20 UTF-16 units.")]
    [InlineData("excerpts.yaml", "end: 6", "end: 5", "excerpts.yaml:5: EX1: sha256: The words at 0–5 of TX1 are not those of the fingerprint.")]
    [InlineData("excerpts.yaml", "end: 6", "end: six", "excerpts.yaml:4: EX1: end: 'six' cannot be read. Write a whole number")]
    [InlineData("texts.yaml", "length: 20", "length: 21", "texts.yaml:4: TX1: length: The text has 20 UTF-16 units, not 21.")]
    [InlineData("texts.yaml", "length: 20", "length: 20\n  text: Nobody", "texts.yaml:5: TX1: text: It stands in a file of its own. Move it to texts/TX1.txt.")]
    [InlineData("texts.yaml", "length: 20", "length: 20\n  withheld: true", "texts.yaml:1: TX1: The text is withheld, and a package never carries the words of one.")]
    [InlineData("texts/TX1.txt", "Nobody", "Nobodi", "texts.yaml:3: TX1: sha256: The fingerprint is not that of the text")]
    [InlineData("ratings.yaml", "rater: ines", "rater: inez", "ratings.yaml:5: RW1/H1: There is no rater 'inez'.")]
    [InlineData("ratings.yaml", "RW1: {H1: CC}", "RW7: {H1: CC}", "ratings.yaml:5: RW7/H1: There is no RW7 in this package. Add it to rows.yaml")]
    [InlineData("ratings.yaml", "RW1: {H1: CC}", "RW1: {H7: CC}", "ratings.yaml:5: RW1/H7: There is no H7 in this package. Add it to hypotheses.yaml")]
    [InlineData("ratings.yaml", "RW1: {H1: CC}", "RW1: {H2: CC}", "ratings.yaml:5: RW1/H2: RW1 is a row of Q1, H2 answers Q2.")]
    [InlineData("ratings.yaml", "question: Q1", "question: Q2", "ratings.yaml:5: RW1/H1: RW1 is a row of Q1, not of Q2. Move it to a sheet of Q1.")]
    [InlineData("ratings.yaml", "CC}", "CCC}", "ratings.yaml:5: RW1/H1: 'CCC' is not a rating. Write CC, C, N, I, II, NA")]
    [InlineData("ratings.yaml", "CC}\n", "CC}\n  details:\n    RW1/H1: {wording: 2}\n", "ratings.yaml:5: RW1/H1: H1 has no wording 2; its wordings are 1 to 1.")]
    [InlineData("ratings.yaml", "CC}\n", "CC}\n  details:\n    RW1/H2: {wording: 1}\n", "ratings.yaml:7: RW1/H2: The cell has details but no rating.")]
    [InlineData("ratings.yaml", "2025-07-10T09:00:00Z", "2025-07-10", "ratings.yaml:3: at: '2025-07-10' cannot be read. Write date, time and zone")]
    [InlineData("raters.yaml", "handle: ines", "handle: Ines", "raters.yaml:1: 'Ines' cannot be a short name")]
    [InlineData("case.yaml", "version: 1", "version: 2", "case.yaml:2: This package is of format version 2; this program reads version 1.")]
    [InlineData("case.yaml", "version: 1", "version: one", "case.yaml:2: Write 'version: 1'.")]
    [InlineData("case.yaml", "relationstracker-case", "stix", "case.yaml:1: This is not a case package")]
    [InlineData("case.yaml", "slug: small", "slug: Small Case", "case.yaml:3: 'Small Case' cannot be a case's address")]
    [InlineData("case.yaml", "slug: small", "slug: admin", "case.yaml:3: 'admin' is a page of the program")]
    [InlineData("case.yaml", "title: A small case", "titel: A small case", "case.yaml:4: There is no field 'titel' here. Did you mean title?")]
    [InlineData("case.yaml", "A small case", "\"a\\u0007b\"", "case.yaml:4: title: holds the control character U+0007 at position 2")]
    public void A_spoilt_line_is_named_with_what_to_do(string file, string old, string now, string problem)
        => Assert.Contains(new SmallPackage().With(file, old, now).Problems().Split('\n'), line => line.StartsWith(problem, StringComparison.Ordinal));

    [Theory]
    [InlineData("a: &x 1", "Anchors (&) are not part of the format.")]
    [InlineData("a: *x", "Aliases (*) are not part of the format.")]
    [InlineData("a: !!str x", "Tags (!) are not part of the format.")]
    [InlineData("C1: {kind: absence}\n---\nC2: {}", "A second document starts here")]
    [InlineData("C1: {kind: \"absence}", "This is not YAML from here on")]
    [InlineData("C1:\n\tkind: absence", "This is not YAML from here on")]
    [InlineData("[a, b]: c", "A name is a single word")]
    [InlineData("- C1", "The file is a mapping of references to fields: C1:, C2: and so on.")]
    [InlineData("C1: nothing", "Write the item's fields below its reference")]
    [InlineData("C1: {a: [[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]}", "More than 20 lists and mappings stand inside one another")]
    public void Only_plain_YAML_is_read(string yaml, string problem)
        => Assert.Contains(problem, new SmallPackage().With("claims.yaml", yaml + "\n").Problems(), StringComparison.Ordinal);

    [Fact]
    public void Everything_is_reported_at_once()
    {
        var problems = new SmallPackage().With("claims.yaml", "voice: S1", "voice: S9").With("claims.yaml", "2025-07", "soon").With("excerpts.yaml", "end: 6", "end: 60")
            .With("ratings.yaml", "CC}", "X}").With("notes.txt", "mine").Problems().Split('\n');

        Assert.Equal(5, problems.Length);
    }

    [Fact]
    public void Whatever_a_file_holds_it_is_read_or_refused()
        => NastyText.Gen.Array[0, 12].Select(parts => string.Join("\n", parts)).Sample(
            text => new SmallPackage().With("claims.yaml", text).With("ratings.yaml", text).With("case.yaml", $"format: relationstracker-case\nversion: 1\n{text}").Problems().Length > 0, iter: 3_000);

    [Fact]
    public void A_circle_of_derivations_is_named()
        => Assert.Contains("sources.yaml:5: S1: derivations[1]/upstream: This closes a circle: S1 → S2 → S1.",
            new SmallPackage().With("sources.yaml", "reliability: b\n", "reliability: b\n  derivations: [{upstream: S2, how: cites}]\n").Problems(), StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_not_UTF8_is_named_with_the_line()
        => Assert.StartsWith("claims.yaml:2: The bytes here are not UTF-8.", new SmallPackage().With("claims.yaml", [.. "C1:\n"u8, 0xFF, 0xFE]).Problems(), StringComparison.Ordinal);

    [Theory]
    [InlineData("notes.txt", "notes.txt: No file of this name belongs to a case package")]
    [InlineData("Claims.yaml", "also as claims.yaml; many disks cannot tell them apart")]
    [InlineData("Gaps.yaml", "Rename it to gaps.yaml.")]
    [InlineData("texts/tx2.txt", "Rename it to texts/TX2.txt.")]
    [InlineData("texts/TX2.txt", "texts/TX2.txt: TX2: There is no TX2 in texts.yaml.")]
    [InlineData("briefs/B1.md", "briefs/B1.md: B1: There is no B1 in briefs.yaml.")]
    public void A_file_that_does_not_belong_is_named(string path, string problem)
        => Assert.Contains(problem, new SmallPackage().With(path, "x").Problems(), StringComparison.Ordinal);

    [Fact]
    public void A_package_without_its_head_says_so()
        => Assert.StartsWith("case.yaml: The file is missing; every package has one.", new SmallPackage().Without("case.yaml").Problems(), StringComparison.Ordinal);

    [Fact]
    public void A_text_whose_lines_end_as_on_Windows_is_the_same_text()
        => Assert.Equal("", new SmallPackage().With("texts/TX1.txt", [.. Encoding.UTF8.Preamble, .. "Nobody saw it come.\r\n"u8]).Problems());

    [Fact]
    public void A_mention_outside_its_text_is_named()
        => Assert.Equal("actors.yaml:5: A1: mentions[1]: The range 3–30 is not inside TX1.",
            new SmallPackage().With("actors.yaml", "A1:\n  name: Nobody\n  kind: person\n  mentions:\n  - {text: TX1, start: 3, end: 30, form: ody}\n").Problems());

    [Fact]
    public void A_thousand_problems_are_listed_and_the_rest_counted()
    {
        var many = string.Concat(Enumerable.Range(1, 1500).Select(i => $"C{i}: {{statement: x, kind: absence, absence: {{where: x}}, voice: S9}}\n"));

        var lines = new SmallPackage().With("claims.yaml", many).Problems().Split('\n');

        Assert.Equal(1001, lines.Length);
        Assert.Equal("500 more problems are not listed; mend these first.", lines[^1]);
    }

    [Fact]
    public void What_a_package_says_cannot_break_a_message_into_lines()
        => Assert.DoesNotContain('\u001B', new SmallPackage().With("claims.yaml", "voice: S1", "voice: \"\\e[31m\\nS1\"").Problems());

    [Fact]
    public void Fingerprints_in_messages_are_those_of_the_words()
        => Assert.Contains(TextFingerprint.Of("Nobodi saw it come.\n"), new SmallPackage().With("texts/TX1.txt", "Nobody", "Nobodi").Problems(), StringComparison.Ordinal);
}
