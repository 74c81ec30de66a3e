using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using RelationsTracker.App.Exchange.Documents;
using RelationsTracker.App.Exchange.Documents.Apart;

namespace RelationsTracker.Web.Features.Sources;

/// <summary>The form cannot be read.</summary>
internal sealed class BadUploadException(string message) : Exception(message);

/// <summary>A filled form: its fields, and its documents in the order in which they came.</summary>
internal sealed record FilledForm(IReadOnlyDictionary<string, string> Fields, IReadOnlyList<RawDocument> Documents, byte[]? Words)
{
    public string? Token => Fields.GetValueOrDefault("__RequestVerificationToken");

    public string? this[string name] => Fields.GetValueOrDefault(name)?.Trim() is { Length: > 0 } value ? value : null;
}

/// <summary>Reads the form with documents as it comes, into memory and with limits: no file is made, so none is left behind.</summary>
internal sealed class UploadForm(DocumentLimits limits)
{
    /// <summary>Most documents of one form.</summary>
    public const int MostDocuments = 50;

    private const int MostFields = 60;
    private const int LongestField = 20_000;
    private const int LongestBoundary = 100;

    /// <summary>All documents of one form together, and its fields.</summary>
    public static long MostBytes(DocumentLimits limits) => (2 * limits.MaxBytes) + 1_000_000;

    /// <exception cref="BadUploadException">It is no such form, or holds too much.</exception>
    public async Task<FilledForm> Read(HttpRequest request, CancellationToken cancel)
    {
        var boundary = MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase) ? HeaderUtilities.RemoveQuotes(type.Boundary).Value : null;
        if (boundary is not { Length: > 0 and <= LongestBoundary })
        {
            throw new BadUploadException("Documents are sent as a form (multipart/form-data).");
        }

        var (fields, documents, words) = (new Dictionary<string, string>(StringComparer.Ordinal), new List<RawDocument>(), (byte[]?)null);
        var reader = new MultipartReader(boundary, request.Body);
        try
        {
            while (await reader.ReadNextSectionAsync(cancel) is { } section)
            {
                var about = section.GetContentDispositionHeader();
                if (about is null || fields.Count > MostFields)
                {
                    throw new BadUploadException("The form is damaged.");
                }

                var name = HeaderUtilities.RemoveQuotes(about.Name).Value ?? "";
                if (about.IsFileDisposition())
                {
                    await Add(documents, about, section, cancel);
                }
                else if (name == "words")
                {
                    words = await Bytes(section.Body, limits.MaxBytes, cancel);
                }
                else
                {
                    fields[name] = System.Text.Encoding.UTF8.GetString(await Bytes(section.Body, LongestField, cancel));
                }
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new BadUploadException("The form broke off while it was sent. Send it again.");
        }

        return new FilledForm(fields, documents, words is { Length: > 0 } ? words : null);
    }

    private async Task Add(List<RawDocument> documents, ContentDispositionHeaderValue about, MultipartSection section, CancellationToken cancel)
    {
        var name = Path.GetFileName((HeaderUtilities.RemoveQuotes(about.FileNameStar).Value ?? HeaderUtilities.RemoveQuotes(about.FileName).Value ?? "").Replace('\\', '/'));
        name = string.Concat(name.Where(c => !char.IsControl(c)));
        var bytes = await Bytes(section.Body, limits.MaxBytes + 1, cancel);
        if (bytes.Length > 0 || name.Length > 0)
        {
            if (documents.Count == MostDocuments)
            {
                throw new BadUploadException($"At most {MostDocuments} documents can be sent at once.");
            }

            documents.Add(new RawDocument(bytes, name.Length > 200 ? name[^200..] : name));
        }
    }

    // Past its limit a document is not kept in memory; one byte more than allowed is enough to refuse it.
    private static async Task<byte[]> Bytes(Stream stream, long most, CancellationToken cancel)
    {
        var bytes = new MemoryStream();
        var piece = new byte[81_920];
        while (await stream.ReadAsync(piece, cancel) is var count and > 0)
        {
            bytes.Write(piece, 0, (int)Math.Min(count, most - bytes.Length));
        }

        return bytes.ToArray();
    }
}
