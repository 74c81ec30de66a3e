namespace RelationsTracker.Web.Commands.Checkup;

/// <summary>How bad something is.</summary>
internal enum Grade
{
    Fine,

    /// <summary>It works, but somebody should see to it.</summary>
    Warning,

    /// <summary>It does not work like this.</summary>
    Wrong,
}

/// <summary>One thing that was looked at.</summary>
/// <param name="What">Which thing: folder, database, history, …</param>
/// <param name="Found">What it is like, in words.</param>
/// <param name="Remedy">What to do about it; empty where it is fine.</param>
internal sealed record Finding(string What, Grade Grade, string Found, string Remedy = "");
