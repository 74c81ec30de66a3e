using System.Text;
using CsCheck;
using RelationsTracker.App.Exchange.Packages.Files;

namespace RelationsTracker.App.Tests.Exchange.Packages;

public sealed class Utf8LinesTests
{
    private static readonly byte[] Parts = [10, 65, 0xC3, 0xA4, 0xE2, 0x82, 0xAC, 0xF0, 0x9F, 0x98, 0x80];
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    [Fact]
    public void Bytes_by_pieces_are_judged_as_they_are_in_one()
        => Gen.Select(Gen.OneOf(Gen.String.Select(Encoding.UTF8.GetBytes), Gen.Byte.Array, Gen.Int[0, 10].Select(i => Parts[i]).Array[0, 20]), Gen.Int[1, 5]).Sample((bytes, step) =>
        {
            var lines = new Utf8Lines();
            foreach (var piece in bytes.Chunk(step))
            {
                lines.Take(piece);
            }

            lines.End();
            Assert.Equal(Whole(bytes), lines.Broken);
        }, iter: 20_000);

    private static int Whole(byte[] bytes)
    {
        try
        {
            Strict.GetString(bytes);
            return 0;
        }
        catch (DecoderFallbackException wrong)
        {
            return bytes.AsSpan(0, Math.Max(0, wrong.Index)).Count((byte)'\n') + 1;
        }
    }
}
