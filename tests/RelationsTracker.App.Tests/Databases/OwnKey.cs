using System.Security.Cryptography;
using RelationsTracker.App.Webhooks;

namespace RelationsTracker.App.Tests.Databases;

/// <summary>Shuts secrets with a key of this run; all nodes of a test have it. In the program the host's keys do.</summary>
internal sealed class OwnKey : ISecretKeeping
{
    private const int Nonce = 12;
    private const int Tag = 16;

    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);

    public string Shut(string secret)
    {
        var plain = System.Text.Encoding.UTF8.GetBytes(secret);
        var kept = new byte[Nonce + Tag + plain.Length];
        RandomNumberGenerator.Fill(kept.AsSpan(0, Nonce));
        using var aes = new AesGcm(Key, Tag);
        aes.Encrypt(kept.AsSpan(0, Nonce), plain, kept.AsSpan(Nonce + Tag), kept.AsSpan(Nonce, Tag));
        return Convert.ToBase64String(kept);
    }

    public string? Open(string kept)
    {
        var bytes = Convert.FromBase64String(kept);
        var plain = new byte[bytes.Length - Nonce - Tag];
        using var aes = new AesGcm(Key, Tag);
        try
        {
            aes.Decrypt(bytes.AsSpan(0, Nonce), bytes.AsSpan(Nonce + Tag), bytes.AsSpan(Nonce, Tag), plain);
            return System.Text.Encoding.UTF8.GetString(plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
