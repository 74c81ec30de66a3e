using System.IO.Compression;
using System.Text;
using RelationsTracker.App.Exchange.Packages;

namespace RelationsTracker.App.Tests.Exchange.Packages;

public sealed class PackageLimitTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("../case.yaml")]
    [InlineData("texts/../../case.yaml")]
    [InlineData("/case.yaml")]
    [InlineData("texts\\TX1.txt")]
    [InlineData("C:/case.yaml")]
    [InlineData("texts//TX1.txt")]
    [InlineData("./case.yaml")]
    public async Task A_name_that_leads_out_of_the_zip_is_refused(string name)
        => Assert.Contains("The name leads out of the package", await Problems(Zip((name, "x"))), StringComparison.Ordinal);

    [Fact]
    public async Task A_link_in_a_zip_is_refused()
    {
        using var zip = Zip(("case.yaml", "/etc/passwd"));
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.Entries[0].ExternalAttributes = 0xA1FF << 16;
        }

        Assert.Contains("case.yaml: This is a link.", await Problems(zip), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_encrypted_zip_is_refused()
    {
        using var zip = Zip(("case.yaml", "x"));
        var bytes = zip.ToArray();
        foreach (var (sign, flags) in new[] { ("PK\x03\x04"u8.ToArray(), 6), ("PK\x01\x02"u8.ToArray(), 8) })
        {
            bytes[bytes.AsSpan().IndexOf(sign) + flags] |= 1;
        }

        Assert.Contains("case.yaml: The file is encrypted.", await Problems(new MemoryStream(bytes)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_blows_up_is_refused_while_it_is_inflated()
        => Assert.Contains("grows more than 200 times", await Problems(Zip(("claims.yaml", new string(' ', 20_000_000)))), StringComparison.Ordinal);

    [Fact]
    public async Task A_file_over_the_limit_is_refused_in_a_zip_and_in_a_folder()
    {
        var big = string.Concat(Enumerable.Range(0, 2_000_000).Select(i => $"# line {i}\n"));
        var folder = await new SmallPackage().With("gaps.yaml", big).Folder();

        Assert.Contains("gaps.yaml: The file is bigger than 25 MB.", await Problems(Zip(("gaps.yaml", big))), StringComparison.Ordinal);
        Assert.Contains("gaps.yaml: The file is bigger than 25 MB.", string.Join('\n', (await PackageReader.Read(folder.FullName, cancel: Cancel)).Problems), StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Too_many_entries_are_refused_before_the_zip_is_opened()
        => Assert.Contains("The zip holds more than 10000 files", await Problems(Zip([.. Enumerable.Range(0, 10_001).Select(i => ($"texts/TX{i}.txt", ""))])), StringComparison.Ordinal);

    [Fact]
    public async Task What_is_no_zip_is_refused()
        => Assert.Contains("not a zip, or is damaged", await Problems(new MemoryStream(Encoding.UTF8.GetBytes("format: relationstracker-case\n"))), StringComparison.Ordinal);

    [Fact]
    public async Task A_damaged_zip_is_refused_without_an_error()
    {
        using var zip = new MemoryStream();
        await PackageWriter.ToZip(await SeedTests.Read("iraq-1993"), zip, Cancel);
        var bytes = zip.ToArray();
        for (var i = 0; i < bytes.Length; i += 97)
        {
            var spoilt = bytes.ToArray();
            spoilt[i] ^= 0x55;
            await PackageReader.Read(new MemoryStream(spoilt), cancel: Cancel);
        }
    }

    [Fact]
    public async Task A_zip_of_the_folder_reads_like_a_zip_of_its_files()
    {
        var folder = await new SmallPackage().Folder();
        using var zip = new MemoryStream();
        ZipFile.CreateFromDirectory(folder.FullName, zip, CompressionLevel.Fastest, includeBaseDirectory: true);

        Assert.Empty((await PackageReader.Read(zip, cancel: Cancel)).Problems);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Links_and_strange_folders_in_a_folder_are_named()
    {
        var folder = await new SmallPackage().Folder();
        File.CreateSymbolicLink(Path.Combine(folder.FullName, "gaps.yaml"), "/etc/passwd");
        Directory.CreateDirectory(Path.Combine(folder.FullName, ".git"));

        Assert.Equal([".git: No folder of this name belongs to a case package; only texts, briefs and editions do. Take it out.", "gaps.yaml: This is a link. Put the file itself there."],
            (await PackageReader.Read(folder.FullName, cancel: Cancel)).Problems.Select(p => p.ToString()));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_path_where_nothing_is_says_so()
        => Assert.Contains("cannot be read", (await PackageReader.Read("/nowhere/at/all", cancel: Cancel)).Problems[0].Message, StringComparison.Ordinal);

    [Fact]
    public async Task An_export_goes_over_its_own_last_one_and_over_nothing_else()
    {
        var folder = await new SmallPackage().With("gaps.yaml", "GA1: {question: Why?, basis: stated}\n").Folder();
        var small = (await PackageReader.Read((await new SmallPackage().Folder()).FullName, cancel: Cancel)).Package!;
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "README.md"), "mine", Cancel);

        await PackageWriter.ToFolder(small, folder.FullName, Cancel);
        Assert.False(File.Exists(Path.Combine(folder.FullName, "gaps.yaml")));
        Assert.True(File.Exists(Path.Combine(folder.FullName, "README.md")));
        await Assert.ThrowsAsync<Core.RuleException>(() => PackageWriter.ToFolder(small with { Slug = "other" }, folder.FullName, Cancel));
        folder.Delete(recursive: true);
    }

    private static async Task<string> Problems(Stream zip) => string.Join('\n', (await PackageReader.Read(zip, cancel: Cancel)).Problems);

    private static MemoryStream Zip(params (string Name, string Text)[] files)
    {
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var content = archive.CreateEntry(name).Open();
                content.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return zip;
    }
}
