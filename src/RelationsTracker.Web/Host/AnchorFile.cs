using RelationsTracker.App.History.Audit;

namespace RelationsTracker.Web.Host;

/// <summary>A file of anchors, one a line, that is only ever added to.</summary>
public sealed class AnchorFile(string path)
{
    /// <summary>Its name in the data folder.</summary>
    public const string Name = "anchors.jsonl";

    public string Path => path;

    /// <summary>Adds where the chains end now, safe on the disk when it returns.</summary>
    public async Task Append(IEnumerable<Anchor> anchors, CancellationToken cancel)
    {
        await using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
        foreach (var anchor in anchors)
        {
            await file.WriteAsync(System.Text.Encoding.UTF8.GetBytes(anchor.Line() + "\n"), cancel);
        }

        file.Flush(flushToDisk: true);
    }

    /// <summary>Reads all anchors; none where there is no such file.</summary>
    /// <exception cref="FormatException">A line is no anchor; the message says which.</exception>
    public async Task<IReadOnlyList<Anchor>> Read(CancellationToken cancel)
    {
        var (anchors, number) = (new List<Anchor>(), 0);
        if (!File.Exists(path))
        {
            return anchors;
        }

        await foreach (var line in File.ReadLinesAsync(path, cancel))
        {
            number++;
            if (line.Length > 0)
            {
                anchors.Add(Anchor.Read(line) ?? throw new FormatException($"{path}:{number}: this is no line that 'audit head' writes."));
            }
        }

        return anchors;
    }
}
