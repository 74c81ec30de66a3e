using System.Globalization;
using RelationsTracker.App.Exchange.Packages;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.Tests.Exchange.Packages;

/// <summary>docs/formats.md says what the program does. RELATIONSTRACKER_WRITE_DOCS=1 writes its tables anew.</summary>
public sealed class FormatsDocTests
{
    private static readonly string Path = System.IO.Path.Combine(SeedTests.Folder(), "../docs/formats.md");

    public static TheoryData<string> Sections => ["heads", "kinds"];

    [Theory, MemberData(nameof(Sections))]
    public void The_tables_of_fields_are_those_of_the_program(string section)
    {
        var document = File.ReadAllText(Path);
        var start = document.IndexOf($"<!-- {section}:", StringComparison.Ordinal);
        start = document.IndexOf('\n', start) + 1;
        var end = document.IndexOf($"<!-- /{section} -->", StringComparison.Ordinal);
        var tables = $"\n{(section == "heads" ? FormatTables.Heads() : FormatTables.Kinds())}";
        if (Environment.GetEnvironmentVariable("RELATIONSTRACKER_WRITE_DOCS") == "1")
        {
            File.WriteAllText(Path, document[..start] + tables + document[end..]);
            return;
        }

        Assert.True(document[start..end] == tables, "docs/formats.md is behind the program: run this test with RELATIONSTRACKER_WRITE_DOCS=1.");
    }

    [Theory]
    [InlineData("200 MB", PackageLimits.Total / (1024 * 1024))]
    [InlineData("25 MB", PackageLimits.File / (1024 * 1024))]
    [InlineData("10,000", PackageLimits.Entries)]
    [InlineData("200 times", PackageLimits.Ratio)]
    [InlineData("200,000", PackageLimits.Items)]
    [InlineData("| 20 |", PackageLimits.Depth)]
    [InlineData("3,000,000", PackageLimits.Nodes)]
    [InlineData("20 MB", PackageLimits.SplitAt / (1024 * 1024))]
    [InlineData("format version 1", CasePackage.Version)]
    public void The_limits_are_those_of_the_program(string written, long limit)
    {
        Assert.Contains(written, File.ReadAllText(Path), StringComparison.Ordinal);
        Assert.Contains(limit.ToString("N0", CultureInfo.InvariantCulture), written, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_that_is_left_out_always_reads_as_its_default()
        => Assert.DoesNotContain(ItemType.All.SelectMany(t => ContentSchema.Of(t.Content).Fields, (t, f) => (Schema: ContentSchema.Of(t.Content), Field: f)),
            x => x.Field.IsOptional && x.Schema.DefaultOf(x.Field.Name) is not null);
}
