using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Items;
using RelationsTracker.Web.Host;
using RelationsTracker.Web.Tests.Host;

namespace RelationsTracker.Web.Tests.Features.Sources;

/// <summary>Documents over HTTP, through the whole host.</summary>
public sealed class DocumentEndpointTests(DocumentEndpointTests.One one) : IClassFixture<DocumentEndpointTests.One>
{
    [Fact]
    public async Task Five_megabytes_of_Persian_come_in_and_go_out_as_they_were()
    {
        var text = new StringBuilder();
        for (var i = 0; Encoding.UTF8.GetByteCount("این کار را می‌خواهد، ") * i < 5_300_000; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"این کار را می‌خواهد، {i % 97} ");
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        Assert.True(bytes.Length > 5 * 1024 * 1024);

        var brought = Assert.Single((await one.Upload([("متن.txt", bytes)])).Brought);

        Assert.Null(brought.Problem);
        using var original = await one.Owner.Get($"/strait/{brought.Text}/original");
        Assert.Equal(bytes, await original.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var read = await one.Use<App.UseCases.Items.ReadItem, App.UseCases.Items.ItemDetail>(use => use.Handle("strait", ItemRef.Parse(brought.Text!)));
        Assert.Equal(text.ToString(), ((Core.Sources.SourceTextContent)read.Content).Text);
    }

    [Fact]
    public async Task Several_documents_have_a_result_each_and_one_that_fails_keeps_none_out()
    {
        var (status, brought) = await one.Upload([("one.txt", "First of three."u8.ToArray()), ("two.pdf", "No PDF."u8.ToArray()), ("three.md", "# Third"u8.ToArray())]);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["one.txt", "two.pdf", "three.md"], brought.Select(b => b.Name));
        Assert.Equal([true, false, true], brought.Select(b => b.Text is not null));
        Assert.Contains("two.pdf is a plain text, not a PDF", brought[1].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_a_stranger_is_read_by_the_process_apart()
    {
        var (_, brought) = await one.Upload([("page.html", Encoding.UTF8.GetBytes("<!doctype html><html><head><title>The page</title></head><body><p>Read me apart.</p></body></html>"))]);

        Assert.Contains("new source", Assert.Single(brought).Says, StringComparison.Ordinal);
        Assert.Contains("“The page”", brought[0].Says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_document_again_is_offered_as_the_source_that_is_here()
    {
        var first = Assert.Single((await one.Upload([("same.txt", "Twice the same."u8.ToArray())])).Brought);

        var again = Assert.Single((await one.Upload([("other name.txt", "Twice the same.\r\n"u8.ToArray()[..15])])).Brought);

        Assert.Equal((first.Text, first.Source), (again.Text, again.Source));
        Assert.Contains("is here already", again.Says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paste_and_what_was_said_of_it_make_a_source()
    {
        var (_, brought) = await one.Upload([], ("words", "Pasted *words* here."), ("title", "A paste"), ("kind", "report"), ("published", "2025-07"), ("authors", "A. One\nB. Two"), ("language", "en"));

        var source = (Core.Sources.SourceContent)(await one.Use<App.UseCases.Items.ReadItem, App.UseCases.Items.ItemDetail>(use => use.Handle("strait", ItemRef.Parse(Assert.Single(brought).Source!)))).Content;
        Assert.Equal(("A paste", "2025-07", "en", 2), (source.Name, source.Published?.Text, source.Language, source.Authors.Count));
    }

    [Fact]
    public async Task An_original_is_handed_out_as_an_attachment_that_may_do_nothing()
    {
        var brought = Assert.Single((await one.Upload([("evil &lt;.html", Encoding.UTF8.GetBytes("<!doctype html><html><body><script>alert(1)</script><p>Evil words.</p></body></html>"))])).Brought);

        using var answer = await one.Owner.Get($"/strait/{brought.Text}/original");

        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal(["default-src 'none'; sandbox"], answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        using var none = await one.Owner.Get("/strait/TX9999/original");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task Without_a_script_the_answer_is_a_page()
    {
        var (status, page) = await one.Post([("plain.txt", "Without a script."u8.ToArray())], script: false, token: true);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("plain.txt</strong> is TX", page, StringComparison.Ordinal);
        Assert.Contains("check what was guessed of it", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_from_elsewhere_is_refused_and_so_is_who_may_not_edit()
    {
        var (status, answer) = await one.Post([("a.txt", "From elsewhere."u8.ToArray())], script: true, token: false);
        using var stranger = await one.Served.Visitor().Send(HttpMethod.Post, "/strait/documents");
        using var formless = await one.Owner.Send(HttpMethod.Post, "/strait/documents", ("Content-Type", "text/plain"));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("open too long", answer, StringComparison.Ordinal);
        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.BadRequest], [stranger.StatusCode, formless.StatusCode]);
    }

    [Fact]
    public async Task Two_gigabytes_are_refused_before_they_are_sent()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/strait/documents") { Content = new Endless(2L * 1024 * 1024 * 1024) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        request.Headers.ExpectContinue = true;
        request.Headers.Accept.ParseAdd("application/json");

        using var answer = await one.Owner.Send(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("a document has at most 6 MB", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_over_its_limit_is_refused_and_the_next_is_taken()
    {
        var (_, brought) = await one.Upload([("big.txt", new byte[6_000_001]), ("small.txt", "Small enough."u8.ToArray())]);

        Assert.Contains("at most 6 MB are taken", brought[0].Problem, StringComparison.Ordinal);
        Assert.NotNull(brought[1].Text);
    }

    [Fact]
    public async Task From_an_address_the_document_comes_with_where_it_was()
    {
        await using var remote = await RemoteServer.Start();

        var brought = Assert.Single((await one.Upload([], ("address", $"{remote.Address}/moved"))).Brought);

        Assert.Null(brought.Problem);
        var kept = Assert.Single(await one.Use<ListOriginals, IReadOnlyList<OriginalAbout>>(use => use.Handle("strait", ItemRef.Parse(brought.Source!))));
        Assert.Equal(($"{remote.Address}/moved", $"{remote.Address}/note.txt", "note.txt"), (kept.Asked, kept.Answered, kept.FileName));
        Assert.Equal(64, kept.Sha256.Length);
    }

    [Theory]
    [InlineData("/endless", "at most 6 MB are taken")]
    [InlineData("/slow", "did not send the document within 4 seconds")]
    [InlineData("/round", "from one address to the next, more than 5 times")]
    [InlineData("/inside", "leads to a machine inside this house")]
    [InlineData("/gone", "answered 404")]
    public async Task A_remote_machine_that_misbehaves_is_left_with_a_clear_message(string path, string words)
    {
        await using var remote = await RemoteServer.Start();

        var brought = Assert.Single((await one.Upload([], ("address", remote.Address + path))).Brought);

        Assert.Contains(words, brought.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.2.nip.invalid/")]
    [InlineData("ftp://example.org/a.txt")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://user:word@example.org/")]
    public async Task What_is_no_address_of_the_web_is_refused(string address)
        => Assert.NotNull(Assert.Single((await one.Upload([], ("address", address))).Brought).Problem);

    /// <summary>One program for the class, with small limits, that may fetch from loopback.</summary>
    public sealed class One : IAsyncLifetime
    {
        public Served Served { get; private set; } = null!;

        public Visitor Owner { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Served = await Served.Start(settings: """{"ShippedCases": false, "Documents": {"MaxMegabytes": 6}, "Fetch": {"Inside": "127.0.0.0/8", "Seconds": 4}}""");
            Owner = await Served.Owner();
            await using var scope = Served.Services.CreateAsyncScope();
            Assert.IsType<Outcome<string>.Done>(await scope.ServiceProvider.ConsoleUse<OpenCase>().Handle(new("strait", "The strait affair")));
        }

        public async Task<T> Use<THandler, T>(Func<THandler, Task<Outcome<T>>> work)
            where THandler : notnull
        {
            await using var scope = Served.Services.CreateAsyncScope();
            return Assert.IsType<Outcome<T>.Done>(await work(scope.ServiceProvider.ConsoleUse<THandler>())).Value;
        }

        public async Task<(HttpStatusCode Status, IReadOnlyList<Answered> Brought)> Upload((string Name, byte[] Bytes)[] documents, params (string Name, string Value)[] fields)
        {
            var (status, body) = await Post(documents, script: true, token: true, fields);
            return (status, JsonSerializer.Deserialize<List<Answered>>(body, JsonSerializerOptions.Web)!);
        }

        public async Task<(HttpStatusCode Status, string Body)> Post((string Name, byte[] Bytes)[] documents, bool script, bool token, params (string Name, string Value)[] fields)
        {
            using var form = new MultipartFormDataContent();
            foreach (var (name, value) in token ? [("__RequestVerificationToken", await Owner.TokenOf("/strait/new/texts")), .. fields] : fields)
            {
                form.Add(new StringContent(value), name);
            }

            foreach (var (name, bytes) in documents)
            {
                form.Add(new ByteArrayContent(bytes), "document", name);
            }

            using var request = new HttpRequestMessage(HttpMethod.Post, "/strait/documents") { Content = form };
            request.Headers.Accept.ParseAdd(script ? "application/json" : "text/html");
            using var answer = await Owner.Send(request);
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        public ValueTask DisposeAsync() => Served.DisposeAsync();
    }

    public sealed record Answered(string Name, string? Text, string? Problem, string? Source, string? Says);

    // A body of a length that is never sent.
    private sealed class Endless(long length) : HttpContent
    {
        protected override bool TryComputeLength(out long computed)
        {
            computed = length;
            return true;
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new InvalidOperationException("Nobody should have asked for this.");
    }
}
