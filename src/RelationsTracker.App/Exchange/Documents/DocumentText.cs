namespace RelationsTracker.App.Exchange.Documents;

/// <summary>A document as somebody handed it over: its bytes, what it was called, and what was said of its letters.</summary>
/// <param name="FileName">The last part of its path or address; empty for a paste.</param>
/// <param name="Charset">The name of its encoding where somebody declared or chose it; null where its bytes must tell.</param>
public sealed record RawDocument(byte[] Bytes, string FileName = "", string? Charset = null);

/// <summary>What a document says of itself. All of it is a guess for a person to check.</summary>
/// <param name="Published">A date as the document spells it, or as EDTF; what cannot be read as a date is dropped later.</param>
public sealed record DocumentDetails(string? Title = null, IReadOnlyList<string>? Authors = null, string? Publisher = null, string? Language = null, string? Published = null);

/// <summary>The text of a document as its reader found it, before it is brought into a normal form.</summary>
public sealed record DocumentText(FileFormat Format, string Text, DocumentDetails Details);
