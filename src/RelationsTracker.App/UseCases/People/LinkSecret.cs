using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace RelationsTracker.App.UseCases.People;

/// <summary>The secret of a one-time link: shown once, kept only as its fingerprint.</summary>
internal static class LinkSecret
{
    /// <summary>A new secret of 256 random bits, fit for an address.</summary>
    public static string Draw() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>SHA-256 of the secret, lower case hexadecimal.</summary>
    public static string Fingerprint(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
