using System.Text;
using Microsoft.Extensions.DependencyInjection;
using RelationsTracker.App.UseCases.People;
using RelationsTracker.Web.Commands;
using RelationsTracker.Web.Host;
using RelationsTracker.Web.Tests.Api;

namespace RelationsTracker.Web.Tests.Commands.Servers;

/// <summary>What is brought in at a server is there in the name of whoever the token is of.</summary>
[Collection(ServerTest.Shared)]
public sealed class ServerImportTests(ApiStaff staff) : ServerTest(staff)
{
    [Fact]
    public async Task What_is_brought_in_is_there_in_the_name_of_whoever_the_token_is_of()
    {
        var token = await Office.Token("olga");
        Assert.Equal((ExitCode.Done, ""), await At(token, "import", "PACKAGE", "--as", "brought", "--json") is var made ? (made.Code, made.Error) : default);
        Assert.Contains("Imported zipped:", (await At(token, "import", await Zip(), "--as", "zipped")).Output, StringComparison.Ordinal);
        Assert.Contains("Brought 2 new items into brought", (await At(token, "import", "TABLE", "--into", "brought", "--rows", "claims")).Output, StringComparison.Ordinal);
        Assert.Contains("0 new items into brought; 2 are here already", (await At(token, "import", "TABLE", "--into", "brought", "--rows", "claims")).Output, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Done, ""), await At(token, "import", "BUNDLE", "--into", "brought") is var bundle ? (bundle.Code, bundle.Error) : default);

        var (code, output, error) = await At(token, "sources", "add", "TEXT", "--case", "brought", "--title", "A letter");
        Assert.Equal((ExitCode.Done, ""), (code, error));
        Assert.Matches("TX[0-9]+ of S[0-9]+ “A letter”, a new source", output);

        await using var scope = Office.Served.Services.CreateAsyncScope();
        var olga = (await scope.ServiceProvider.ConsoleUse<ReadPerson>().ByHandle("olga", Stop)).ValueOrDefault!.Name;
        var changes = (await scope.ServiceProvider.ConsoleUse<App.UseCases.History.ReadChanges>().Handle("brought", new(), cancel: Stop)).ValueOrDefault!;
        Assert.NotEmpty(changes.Lines);
        Assert.All(changes.Lines, change => Assert.Equal(olga, change.Who));
    }

    [Fact]
    public async Task A_long_table_goes_to_the_server_whole_or_not_at_all()
    {
        var token = await Office.Token("olga");
        Assert.Equal(ExitCode.Done, (await At(token, "import", "PACKAGE", "--as", "long-table")).Code);
        var table = Path.Combine(Folder.FullName, "long.csv");
        await File.WriteAllTextAsync(table, $"statement,note\n{string.Concat(Enumerable.Range(1, 4000).Select(row => $"Корабль {row} was seen.,{new string('x', 600)}\n"))}", Encoding.UTF8, Stop);

        var (code, output, error) = await At(token, "import", table, "--into", "long-table", "--rows", "claims");
        Assert.Equal((ExitCode.Done, ""), (code, error));
        Assert.Contains("Brought 4000 new items into long-table; 0 are here already", output, StringComparison.Ordinal);

        await File.AppendAllTextAsync(table, "Another.,\nOne more.,x,y\n", Stop);
        (code, _, error) = await At(token, "import", table, "--into", "long-table", "--rows", "claims");
        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains("nothing was taken", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_is_too_much_for_a_server_is_not_sent_and_another_way_is_named()
    {
        var big = Path.Combine(Folder.FullName, "big.txt");
        await File.WriteAllBytesAsync(big, new byte[6_400_000], Stop);

        var (code, _, error) = await At(await Office.Token("edda"), "sources", "add", big, "TEXT", "--case", "harbour");

        Assert.Equal((ExitCode.BadInput, $"{big}: The document has 6.4 MB; a server takes at most 6 MB this way. Bring it in on the page of sources, or on the server's own machine."), (code, error.TrimEnd()));
    }

    [Fact]
    public async Task The_biggest_document_that_is_sent_is_taken()
    {
        var big = Path.Combine(Folder.FullName, "big.txt");
        await File.WriteAllTextAsync(big, string.Concat(Enumerable.Repeat("Ночь была тиха.\n", 214_000)), Stop);
        Assert.InRange(new FileInfo(big).Length, 5_900_000, 6_000_000);

        Assert.Equal((ExitCode.Done, ""), await At(await Office.Token("edda"), "sources", "add", big, "--case", "harbour") is var added ? (added.Code, added.Error) : default);
    }

    [Fact]
    public async Task A_file_that_is_too_much_for_a_server_is_told_as_that()
    {
        var bundle = await Kept($$"""{"type": "bundle", "id": "bundle--6f2f64c5-3f77-4a2e-8f0c-7f5d0f6f5a01", "objects": ["{{new string('x', 20_000_000)}}"]}""", "bundle.json");

        var (code, _, error) = await At(await Office.Token("edda"), "import", bundle, "--into", "harbour");

        Assert.Equal(ExitCode.BadInput, code);
        Assert.StartsWith("That is more than the server takes in one piece.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Annotations_and_citations_come_in_as_well()
    {
        var notes = await Kept("""{"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation", "target": {"source": "TX1", "selector": {"type": "TextQuoteSelector", "exact": "Press note No. 14"}}}""", "notes.jsonld");
        var library = await Kept("TY  - RPRT\nTI  - Tides of the year\nPY  - 2023\nER  - \n", "library.ris");
        var token = await Office.Token("edda");

        Assert.Matches("would be EX[0-9]+", (await At(token, "import", notes, "--into", "harbour", "--onto", "TX1", "--preview")).Output);
        Assert.Matches("became EX[0-9]+", (await At(token, "import", notes, "--into", "harbour", "--onto", "TX1")).Output);
        Assert.Contains("would be a new source", (await At(token, "import", library, "--into", "harbour", "--citations", "--preview")).Output, StringComparison.Ordinal);
        Assert.Matches("became S[0-9]+", (await At(token, "import", library, "--into", "harbour", "--citations")).Output);
        Assert.Matches("here already as S[0-9]+", (await At(token, "import", library, "--into", "harbour", "--citations")).Output);
    }
}
