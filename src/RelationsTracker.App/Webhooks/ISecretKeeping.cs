namespace RelationsTracker.App.Webhooks;

/// <summary>Keeps secrets that must be read again, so that who has the database alone cannot read them. The keys are the host's.</summary>
public interface ISecretKeeping
{
    /// <summary>The secret as it may lie in the database.</summary>
    string Shut(string secret);

    /// <returns>The secret; null where the keys with which it was shut are gone.</returns>
    string? Open(string kept);
}
