using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace RelationsTracker.Web.Commands.Places;

/// <summary>A text of any length on its way to a server, in UTF-8 whatever it was before.</summary>
internal sealed class SentText : HttpContent
{
    private readonly Func<TextReader> _open;

    public SentText(Func<TextReader> open, string mediaType)
    {
        _open = open;
        Headers.ContentType = new MediaTypeHeaderValue(mediaType) { CharSet = "utf-8" };
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        using var from = _open();
        await using var to = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true);
        var piece = new char[16384];
        for (int read; (read = await from.ReadAsync(piece, cancellationToken)) > 0;)
        {
            await to.WriteAsync(piece.AsMemory(0, read), cancellationToken);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
