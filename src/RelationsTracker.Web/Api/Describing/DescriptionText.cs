using System.Text;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace RelationsTracker.Web.Api.Describing;

/// <summary>The description as JSON, written once: it is the same as long as the program runs, and takes seconds to make.</summary>
internal sealed class DescriptionText([FromKeyedServices(Description.Name)] IOpenApiDocumentProvider provider)
{
    private readonly Lazy<Task<byte[]>> _written = new(async () =>
    {
        var document = await provider.GetOpenApiDocumentAsync();
        return Encoding.UTF8.GetBytes(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1));
    });

    public Task<byte[]> Read(CancellationToken cancel) => _written.Value.WaitAsync(cancel);
}
