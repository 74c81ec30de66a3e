using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RelationsTracker.Core.Webhooks;

/// <summary>A signing secret, and signatures as Standard Webhooks makes them (https://www.standardwebhooks.com).</summary>
public static class WebhookSecret
{
    /// <summary>Bytes of a secret; the standard allows 24 to 64.</summary>
    public const int Length = 32;

    private const string Prefix = "whsec_";

    /// <summary>The secret as people copy it: <c>whsec_</c> and its bytes in base64.</summary>
    public static string Text(ReadOnlySpan<byte> bytes) => Prefix + Convert.ToBase64String(bytes);

    /// <summary>One signature: <c>v1,</c> and the HMAC-SHA256 of <c>id.seconds.body</c> in base64.</summary>
    /// <param name="id">The message's id, without a full stop in it.</param>
    /// <param name="seconds">When it is sent, in seconds since 1970.</param>
    public static string Sign(string secret, string id, long seconds, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Convert.FromBase64String(secret[Prefix.Length..]));
        hmac.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{seconds}.")));
        hmac.AppendData(body);
        return $"v1,{Convert.ToBase64String(hmac.GetHashAndReset())}";
    }
}
