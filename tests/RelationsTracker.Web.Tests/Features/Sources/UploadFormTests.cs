using System.Text;
using RelationsTracker.App.Exchange.Documents.Apart;
using RelationsTracker.Web.Features.Sources;

namespace RelationsTracker.Web.Tests.Features.Sources;

public sealed class UploadFormTests
{
    [Fact]
    public async Task As_many_documents_are_taken_as_the_message_says_and_not_one_more()
    {
        Assert.Equal(UploadForm.MostDocuments, (await Read(UploadForm.MostDocuments)).Documents.Count);
        Assert.Contains($"At most {UploadForm.MostDocuments} ", (await Assert.ThrowsAsync<BadUploadException>(() => Read(UploadForm.MostDocuments + 1))).Message, StringComparison.Ordinal);
    }

    private static Task<FilledForm> Read(int documents)
    {
        var body = string.Concat(Enumerable.Range(1, documents).Select(i => $"--x\r\nContent-Disposition: form-data; name=\"document\"; filename=\"{i}.txt\"\r\n\r\nWords {i}\r\n")) + "--x--\r\n";
        var http = new DefaultHttpContext();
        http.Request.ContentType = "multipart/form-data; boundary=x";
        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        return new UploadForm(new DocumentLimits()).Read(http.Request, TestContext.Current.CancellationToken);
    }
}
