using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using RelationsTracker.App.Exchange.Documents.Apart;
using RelationsTracker.Core;

namespace RelationsTracker.App.Exchange.Documents.Fetching;

/// <summary>Where a document came from.</summary>
/// <param name="Asked">The address somebody named.</param>
/// <param name="Answered">The address that answered, after redirects.</param>
public sealed record FetchedFrom(string Asked, string Answered);

/// <summary>
/// Fetches a document from its address, as a stranger would: without cookies, names or passwords, never from a machine
/// inside the house unless the owner named its network, with limits of time, bytes and redirects.
/// </summary>
public sealed class DocumentFetch : IDisposable
{
    private const int LongestAddress = 2000;

    private readonly FetchRules _rules;
    private readonly DocumentReading _reading;
    private readonly HttpClient _client;

    public DocumentFetch(FetchRules rules, DocumentReading reading)
    {
        (_rules, _reading) = (rules, reading);
        _client = OutsideCalls.Client(rules.Inside);
        _client.DefaultRequestHeaders.Accept.ParseAdd("text/html, application/xhtml+xml, application/pdf, text/plain, text/markdown, application/epub+zip, */*;q=0.5");
    }

    /// <exception cref="RuleException">It cannot be fetched; the message says why.</exception>
    public async Task<(RawDocument Document, FetchedFrom From)> Fetch(string address, CancellationToken cancel)
    {
        if (!_rules.Enabled)
        {
            throw new RuleException("Fetching from addresses is switched off in this installation. Save the document and upload it.");
        }

        var asked = Address(address);
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        time.CancelAfter(_rules.Time);
        try
        {
            return await Follow(asked, time.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new RuleException($"{asked.Host} did not send the document within {_rules.Time.TotalSeconds:0} seconds. Save it with a browser and upload it.");
        }
        catch (Exception failure) when (OutsideCalls.LedInside(failure))
        {
            throw Private(asked);
        }
        catch (HttpRequestException failure)
        {
            throw Unreachable(asked, failure);
        }
        catch (SocketException failure)
        {
            throw Unreachable(asked, failure);
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException)
        {
            throw new RuleException($"{asked.Host} broke off while sending the document. Try again, or save it with a browser and upload it.");
        }
    }

    public void Dispose() => _client.Dispose();

    private static Uri Address(string address)
        => address.Trim() is { Length: <= LongestAddress } trimmed && Uri.TryCreate(trimmed, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0
            ? uri
            : throw new RuleException("The address must start with http:// or https://, and hold no name or password.");

    private static RuleException Unreachable(Uri asked, Exception failure)
        => new($"{asked.Host} cannot be reached: {failure.Message.TrimEnd('.')}. Check the address, or save the document with a browser and upload it.");

    private static RuleException Private(Uri asked)
        => new($"{asked.Host} is not fetched from: it leads to a machine inside this house or network. The owner can allow its network (Fetch:Inside); or save the document and upload it.");

    private async Task<(RawDocument, FetchedFrom)> Follow(Uri asked, CancellationToken cancel)
    {
        var at = asked;
        for (var hop = 0; hop <= _rules.Redirects; hop++)
        {
            using var answer = await _client.GetAsync(at, HttpCompletionOption.ResponseHeadersRead, cancel);
            if (answer.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Redirect or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect && answer.Headers.Location is { } next)
            {
                at = Address(new Uri(at, next).AbsoluteUri);
                continue;
            }

            if (!answer.IsSuccessStatusCode)
            {
                throw new RuleException(string.Create(CultureInfo.InvariantCulture, $"{at.Host} answered {(int)answer.StatusCode} ({answer.ReasonPhrase}) and sent no document. Check the address, or save the document with a browser and upload it."));
            }

            var bytes = await Bytes(answer.Content, cancel);
            return (new RawDocument(bytes, NameOf(answer.Content.Headers, at), answer.Content.Headers.ContentType?.CharSet), new FetchedFrom(asked.AbsoluteUri, at.AbsoluteUri));
        }

        throw new RuleException($"{asked.Host} sends from one address to the next, more than {_rules.Redirects} times. Save the document with a browser and upload it.");
    }

    // What comes is counted: an answer may be longer than it says, or have no end.
    private async Task<byte[]> Bytes(HttpContent content, CancellationToken cancel)
    {
        if (content.Headers.ContentLength > _reading.Limits.MaxBytes)
        {
            throw _reading.TooBig(content.Headers.ContentLength.Value);
        }

        await using var sent = await content.ReadAsStreamAsync(cancel);
        await using var stream = Unpacked(sent, content.Headers.ContentEncoding.LastOrDefault());
        var bytes = new MemoryStream();
        var piece = new byte[81_920];
        while (await stream.ReadAsync(piece, cancel) is var count and > 0)
        {
            bytes.Write(piece, 0, count);
            if (bytes.Length > _reading.Limits.MaxBytes)
            {
                throw _reading.TooBig(bytes.Length);
            }
        }

        return bytes.ToArray();
    }

    // Nobody asked for it, but some servers pack what they send anyway.
    private static Stream Unpacked(Stream sent, string? encoding) => encoding?.ToUpperInvariant() switch
    {
        "GZIP" or "X-GZIP" => new GZipStream(sent, CompressionMode.Decompress),
        "BR" => new BrotliStream(sent, CompressionMode.Decompress),
        "DEFLATE" => new ZLibStream(sent, CompressionMode.Decompress),
        _ => sent,
    };

    // The web names a format in its header and not by the end of a name; a page may be called anything.
    private static string NameOf(HttpContentHeaders headers, Uri at)
    {
        var name = Path.GetFileName(headers.ContentDisposition?.FileNameStar ?? headers.ContentDisposition?.FileName?.Trim('"') ?? Uri.UnescapeDataString(at.Segments[^1].TrimEnd('/')));
        name = string.Concat(name.Where(c => !char.IsControl(c)));
        name = name.Length > 200 ? name[^200..] : name;
        return headers.ContentType?.MediaType == "text/html" && FileFormats.Claimed(name) is not (null or FileFormat.Html) ? $"{name}.html" : name;
    }
}
