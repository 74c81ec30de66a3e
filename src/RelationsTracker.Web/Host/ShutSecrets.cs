using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using RelationsTracker.App.Webhooks;

namespace RelationsTracker.Web.Host;

/// <summary>Shuts secrets with the keys of the installation: those that protect cookies, for a purpose of their own.</summary>
internal sealed class ShutSecrets(IDataProtectionProvider keys) : ISecretKeeping
{
    private readonly IDataProtector _box = keys.CreateProtector("RelationsTracker.Webhooks");

    public string Shut(string secret) => _box.Protect(secret);

    public string? Open(string kept)
    {
        try
        {
            return _box.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
