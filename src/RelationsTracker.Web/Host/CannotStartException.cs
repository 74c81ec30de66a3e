namespace RelationsTracker.Web.Host;

/// <summary>The program cannot start as it is set up; the message says why and what to do, in one line.</summary>
public sealed class CannotStartException(string message) : Exception(message);

/// <summary>Another process works on the data folder.</summary>
public sealed class FolderInUseException(DataFolder folder, string? pid)
    : Exception($"The data folder {folder.Path} is in use by {(pid is null ? "another process" : $"process {pid}")}. Stop that one first, or name another folder with --data.");
