using System.Text;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace RelationsTracker.Web.Api.Describing;

/// <summary>The description as JSON, written once: it is the same as long as the program runs, and takes seconds to make.</summary>
internal sealed class DescriptionText([FromKeyedServices(Description.Name)] IOpenApiDocumentProvider provider)
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private byte[]? _written;

    public async Task<byte[]> Read(CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            return _written ??= await Write(cancel);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<byte[]> Write(CancellationToken cancel)
    {
        var document = await provider.GetOpenApiDocumentAsync(cancel);
        return Encoding.UTF8.GetBytes(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancel));
    }
}
