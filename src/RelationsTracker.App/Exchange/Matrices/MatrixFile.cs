using RelationsTracker.App.Exchange.Matrices.Achz;
using RelationsTracker.App.Exchange.Matrices.Csv;

namespace RelationsTracker.App.Exchange.Matrices;

/// <summary>A file with a matrix in it, of either format: its first bytes tell which.</summary>
public static class MatrixFile
{
    public const string AchzEnding = ".achz";

    /// <summary>Reads a file to its end, or to the limit.</summary>
    /// <param name="name">How messages call the file.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<MatrixReading> Read(Stream stream, string name, CancellationToken cancel = default)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await stream.ReadAsync(buffer, cancel)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > MatrixLimits.Bytes)
            {
                return MatrixReading.Refused(name, $"The file is bigger than {MatrixLimits.Bytes / (1024 * 1024)} MB. Split it.");
            }
        }

        return Read(bytes.ToArray(), name);
    }

    /// <summary>Reads the bytes of a file.</summary>
    public static MatrixReading Read(byte[] bytes, string name)
        => bytes is [0x1F, 0x8B, ..] || name.EndsWith(AchzEnding, StringComparison.OrdinalIgnoreCase) ? AchzReader.Read(bytes, name) : CsvMatrixReader.Read(bytes, name);
}
