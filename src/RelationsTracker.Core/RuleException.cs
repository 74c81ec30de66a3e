namespace RelationsTracker.Core;

/// <summary>A rule of the trade was broken. The message says what, in words a user can act on.</summary>
public sealed class RuleException(string message) : Exception(message);
