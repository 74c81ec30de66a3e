using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.App.Exchange.Citations;

/// <summary>An entry while it is read, in the words that the formats share.</summary>
internal sealed class EntryDraft(string place)
{
    private readonly List<string> _problems = [];

    public string? Title { get; set; }

    public SourceKind Kind { get; set; } = SourceKind.Other;

    public List<string> Authors { get; } = [];

    public string? Publisher { get; set; }

    public string? Place { get; set; }

    public string? Container { get; set; }

    public string? Volume { get; set; }

    public string? Issue { get; set; }

    public string? Page { get; set; }

    public string? Doi { get; set; }

    public string? Isbn { get; set; }

    public string? Url { get; set; }

    public string? Language { get; set; }

    public string? Note { get; set; }

    public EdtfDate? Published { get; set; }

    public DateOnly? Accessed { get; set; }

    public void Problem(string what) => _problems.Add(what);

    /// <summary>A date by its parts, of which the later may be unknown.</summary>
    public void PublishedOn(string? year, string? month, string? day)
    {
        var text = string.Join('-', new[] { year?.Trim().PadLeft(4, '0'), Two(month), Two(day) }.TakeWhile(part => !string.IsNullOrEmpty(part)));
        PublishedAs(text);
    }

    /// <summary>A date in EDTF.</summary>
    public void PublishedAs(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        if (EdtfDate.TryParse(text.Trim(), out var date, out var flaw))
        {
            Published = date;
        }
        else
        {
            Problem($"the date '{text.Trim()}' cannot be read: {flaw}");
        }
    }

    public CitedEntry Done()
    {
        var citation = new Citation { ContainerTitle = Some(Container), Volume = Some(Volume), Issue = Some(Issue), Page = Some(Page), Doi = Some(Doi), Isbn = Some(Isbn), PublisherPlace = Some(Place) };
        var source = new SourceContent
        {
            Name = Some(Title) ?? "",
            Kind = Kind,
            Authors = [.. Authors.Select(Some).OfType<string>()],
            Publisher = Some(Publisher),
            Url = Some(Url),
            Language = Some(Language),
            Published = Published,
            Acquired = Accessed,
            Note = Some(Note),
            Citation = citation == new Citation() ? null : citation,
        };
        return new CitedEntry(place, source, [.. _problems, .. source.Flaws().Select(flaw => flaw.ToString())]);
    }

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string? Two(string? part) => string.IsNullOrWhiteSpace(part) ? null : part.Trim().PadLeft(2, '0');
}
