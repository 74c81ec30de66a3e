namespace RelationsTracker.App.Exchange;

/// <summary>A file in a format of the field, and what the format had no place for, in words; empty where it holds everything.</summary>
public sealed record ExportedFile(string FileName, string MediaType, byte[] Bytes, IReadOnlyList<string> Losses);
