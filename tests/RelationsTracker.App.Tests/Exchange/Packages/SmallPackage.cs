using System.Text;
using RelationsTracker.App.Exchange.Packages;
using RelationsTracker.App.Exchange.Packages.Files;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.App.Tests.Exchange.Packages;

/// <summary>A package of a few items in which nothing is wrong, to be spoilt file by file.</summary>
internal sealed class SmallPackage
{
    private const string Words = "Nobody saw it come.\n";

    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public SmallPackage()
    {
        With("case.yaml", "format: relationstracker-case\nversion: 1\nslug: small\ntitle: A small case\n");
        With("raters.yaml", "- {handle: ines, name: Ines Okafor}\n");
        With("sources.yaml", "S1:\n  name: The paper\n  kind: article\n  reliability: b\n\nS2:\n  name: The agency\n  kind: report\n  reliability: f\n  derivations:\n  - {upstream: S1, how: cites}\n");
        With("texts.yaml", $"TX1:\n  source: S1\n  sha256: {TextFingerprint.Of(Words)}\n  length: {Words.Length}\n");
        With("texts/TX1.txt", Words);
        With("excerpts.yaml", $"EX1:\n  text: TX1\n  start: 0\n  end: 6\n  sha256: {TextFingerprint.Of("Nobody")}\n  quotation: Nobody\n");
        With("claims.yaml", "C1:\n  statement: It was not foreseen.\n  kind: fact-report\n  mode: asserted\n  voice: S1\n  chain:\n  - {source: S2, how: cites}\n  - {source: S1}\n  date: 2025-07\n  credibility: possibly-true\n  excerpts: [EX1]\n");
        With("questions.yaml", "Q1:\n  text: Who did it?\n  kind: explanatory\n\nQ2:\n  text: Who pays?\n  kind: explanatory\n");
        With("hypotheses.yaml", "H1:\n  question: Q1\n  label: One\n  statement: The one did it.\n\nH2:\n  question: Q2\n  label: Other\n  statement: The other pays.\n");
        With("rows.yaml", "RW1:\n  question: Q1\n  claim: C1\n");
        With("ratings.yaml", "- rater: ines\n  question: Q1\n  at: 2025-07-10T09:00:00Z\n  cells:\n    RW1: {H1: CC}\n");
    }

    public SmallPackage With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    public SmallPackage With(string path, byte[] bytes)
    {
        _files[path] = bytes;
        return this;
    }

    public SmallPackage Without(string path)
    {
        _files.Remove(path);
        return this;
    }

    /// <summary>One text of a file replaced by another; the old one must be there.</summary>
    public SmallPackage With(string path, string old, string now)
    {
        var text = Encoding.UTF8.GetString(_files[path]);
        Assert.Contains(old, text, StringComparison.Ordinal);
        return With(path, text.Replace(old, now, StringComparison.Ordinal));
    }

    /// <summary>The problems of the package, one a line.</summary>
    public string Problems()
    {
        var files = new PackageFiles();
        var names = new ProblemList();
        foreach (var (path, bytes) in _files.Where(f => files.Wants(f.Key, names)))
        {
            files.Put(path, bytes);
        }

        return string.Join('\n', names.Found().Concat(PackageReader.Read(files).Problems));
    }

    public async Task<DirectoryInfo> Folder()
    {
        var folder = Directory.CreateTempSubdirectory("relationstracker-package-");
        foreach (var (path, bytes) in _files)
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, Path.GetDirectoryName(path)!));
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, path), bytes);
        }

        return folder;
    }
}
