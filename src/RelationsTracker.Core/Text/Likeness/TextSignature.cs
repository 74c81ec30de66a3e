using System.Buffers.Binary;
using System.Text;
using RelationsTracker.Core.Text.Folding;

namespace RelationsTracker.Core.Text.Likeness;

/// <summary>
/// A short stand-in for a text by which near copies are found without reading the text again. The text is seen as the
/// set of its runs of five words, folded as for search; the signature keeps, for each of 126 fixed orders of all possible
/// runs, the first that occurs (MinHash: A. Broder, "On the resemblance and containment of documents", 1997). The share of
/// equal places of two signatures estimates the Jaccard likeness of the sets, with a standard error of at most 0.045.
/// </summary>
public sealed class TextSignature
{
    /// <summary>Likeness from which two texts are called near copies: half of all runs of five words are in both.</summary>
    public const double NearCopy = 0.5;

    /// <summary>Words of a run.</summary>
    public const int RunLength = 5;

    /// <summary>Bands in which two signatures are compared to find candidates.</summary>
    public const int BandCount = 42;

    private const int BandLength = 3;
    private const int Orders = BandCount * BandLength;
    private const int FewestRuns = 16;

    private readonly uint[] _first;

    private TextSignature(uint[] first) => _first = first;

    /// <summary>The signature of a text, the same on every machine; null for a text of fewer than twenty words, which says too little.</summary>
    public static TextSignature? Of(string text)
    {
        var first = new uint[Orders];
        Array.Fill(first, uint.MaxValue);
        var recent = new ulong[RunLength];
        var words = 0;
        foreach (var word in Words(SearchFold.Of(text)))
        {
            recent[words++ % RunLength] = word;
            if (words < RunLength)
            {
                continue;
            }

            var run = 0UL;
            for (var i = 0; i < RunLength; i++)
            {
                run = Mix(run ^ recent[(words + i) % RunLength]);
            }

            for (var order = 0; order < Orders; order++)
            {
                first[order] = Math.Min(first[order], (uint)(Mix(run + (0x9E3779B97F4A7C15UL * (ulong)(order + 1))) >> 32));
            }
        }

        return words - RunLength + 1 >= FewestRuns ? new TextSignature(first) : null;
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="ArgumentException">They are not the bytes of a signature.</exception>
    public static TextSignature FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Orders * sizeof(uint))
        {
            throw new ArgumentException($"A signature has {Orders * sizeof(uint)} bytes, not {bytes.Length}.", nameof(bytes));
        }

        var first = new uint[Orders];
        for (var order = 0; order < Orders; order++)
        {
            first[order] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(order * sizeof(uint))..]);
        }

        return new TextSignature(first);
    }

    /// <summary>504 bytes.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[Orders * sizeof(uint)];
        for (var order = 0; order < Orders; order++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(order * sizeof(uint)), _first[order]);
        }

        return bytes;
    }

    /// <summary>Estimated share of runs that both texts have among those that either has, 0 to 1.</summary>
    public double LikenessTo(TextSignature other) => Enumerable.Range(0, Orders).Count(order => _first[order] == other._first[order]) / (double)Orders;

    /// <summary>
    /// A number for each band. Two texts that agree in a band are candidates: texts of likeness s do in at least one with
    /// the probability 1 − (1 − s³)⁴², which is 0.996 at <see cref="NearCopy"/> (locality-sensitive hashing, Indyk and Motwani 1998).
    /// </summary>
    public IReadOnlyList<long> Bands()
        => [.. Enumerable.Range(0, BandCount).Select(band => (long)Enumerable.Range(band * BandLength, BandLength).Aggregate((ulong)band, (hash, order) => Mix(hash ^ _first[order])))];

    // Letters and digits that stand together; a sign of Chinese or Japanese is a word by itself.
    private static IEnumerable<ulong> Words(string folded)
    {
        var (hash, any) = (Start, false);
        foreach (var rune in folded.EnumerateRunes())
        {
            var isSign = rune.Value is >= 0x3040 and <= 0x9FFF or >= 0x20000 and <= 0x3FFFF;
            var isLetter = Rune.IsLetterOrDigit(rune);
            if (any && (!isLetter || isSign))
            {
                yield return hash;
                (hash, any) = (Start, false);
            }

            if (isLetter)
            {
                (hash, any) = (Mix(hash ^ (ulong)rune.Value), true);
            }
        }

        if (any)
        {
            yield return hash;
        }
    }

    private const ulong Start = 0xCBF29CE484222325;

    // SplitMix64's finisher (Steele, Lea and Flood 2014).
    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
