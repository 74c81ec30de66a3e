using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.Web.Features.Sources.Reading;

/// <summary>
/// One page of a text: paragraphs, sentences that can have the focus, and marks where excerpts lie. Every word is drawn
/// by the server and each paragraph says where it starts (<c>data-at</c>), so that the browser can tell the place of a
/// selection by counting, and never changes what is drawn. Written in code because no blank may slip in between words.
/// </summary>
public sealed class ReadingPage : ComponentBase
{
    private bool _changed;
    private IReadOnlyList<ReadingSegment> _segments = [];

    [Parameter, EditorRequired]
    public RoomPage Page { get; set; } = null!;

    /// <summary>The excerpts that touch the page, in the order of the text.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<UsedExcerpt> Excerpts { get; set; } = [];

    public override Task SetParametersAsync(ParameterView parameters)
    {
        var (page, excerpts) = (Page, Excerpts);
        parameters.SetParameterProperties(this);
        _changed = !ReferenceEquals(page, Page) || !ReferenceEquals(excerpts, Excerpts);
        if (_changed)
        {
            _segments = ReadingSegments.Of(Page.Words.Length, [.. Excerpts.Select(e => (Math.Max(0, e.Content.Start - Page.Start), Math.Min(Page.Words.Length, e.Content.End - Page.Start)))]);
        }

        return base.SetParametersAsync(ParameterView.Empty);
    }

    protected override bool ShouldRender() => _changed;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        _changed = false;
        var (sentence, segment) = (0, 0);
        var started = new HashSet<int>();
        foreach (var (start, end) in Page.Paragraphs)
        {
            builder.OpenElement(0, "p");
            builder.SetKey(start);
            builder.AddAttribute(1, "dir", "auto");
            builder.AddAttribute(2, "data-at", start);
            builder.AddAttribute(3, "class", IsHeading(start, end) ? "heading" : null);
            for (var at = start; at < end;)
            {
                while (sentence < Page.Sentences.Count && Page.Sentences[sentence].End <= at)
                {
                    sentence++;
                }

                var next = sentence < Page.Sentences.Count ? Page.Sentences[sentence] : null;
                var to = next is null || next.Start >= end ? end : next.Start > at ? next.Start : Math.Min(next.End, end);
                if (next is not null && next.Start <= at)
                {
                    Sentence(builder, next, at, to, started, ref segment);
                }
                else
                {
                    Words(builder, at, to, started, ref segment);
                }

                at = to;
            }

            builder.CloseElement();
        }
    }

    private bool IsHeading(int start, int end) => Page.Sentences.FirstOrDefault(s => s.Start < end && s.End > start) is { IsHeading: true } heading && heading.End >= end - 2;

    // A sentence that a page break cut in two is drawn in two pieces; the first stands for it.
    private void Sentence(RenderTreeBuilder builder, RoomSentence sentence, int from, int to, HashSet<int> started, ref int segment)
    {
        var isFirst = from == Math.Max(sentence.Start, Page.Start);
        builder.OpenElement(10, "span");
        builder.SetKey(from);
        builder.AddAttribute(11, "class", $"sentence {State(sentence)}");
        builder.AddAttribute(12, "data-start", sentence.Start);
        builder.AddAttribute(13, "data-end", sentence.End);
        builder.AddAttribute(14, "data-state", isFirst ? State(sentence) : null);
        builder.AddAttribute(15, "tabindex", isFirst ? sentence == Page.Sentences[0] ? "0" : "-1" : null);
        builder.AddAttribute(16, "title", sentence.Skip is { } skip ? $"Skipped by {skip.By}: {skip.Reason}" : null);
        Words(builder, from, to, started, ref segment);
        builder.CloseElement();
    }

    private static string State(RoomSentence sentence)
        => sentence is { IsHeading: true, State: SentenceState.Unread } ? "heading" : sentence.State.ToString().ToLowerInvariant();

    private void Words(RenderTreeBuilder builder, int from, int to, HashSet<int> started, ref int segment)
    {
        for (var at = from - Page.Start; at < to - Page.Start;)
        {
            while (_segments[segment].End <= at)
            {
                segment++;
            }

            var end = Math.Min(_segments[segment].End, to - Page.Start);
            if (_segments[segment].Covers is { Count: > 0 } covers)
            {
                Mark(builder, at, end, covers, started);
            }
            else
            {
                builder.AddContent(20, Page.Words[at..end]);
            }

            at = end;
        }
    }

    private void Mark(RenderTreeBuilder builder, int from, int to, IReadOnlyList<int> covers, HashSet<int> started)
    {
        var names = string.Join(' ', covers.Select(i => Excerpts[i].Ref));
        var claims = covers.SelectMany(i => Excerpts[i].Claims).DistinctBy(claim => claim.Ref).ToList();
        var first = covers.FirstOrDefault(started.Add, -1);
        builder.OpenElement(30, "mark");
        builder.AddAttribute(31, "class", Looks(covers, claims.Count));
        builder.AddAttribute(32, "id", first < 0 ? null : Excerpts[first].Ref.ToString());
        builder.AddAttribute(33, "data-excerpts", names);
        builder.AddAttribute(34, "title", claims.Count == 0 ? names : string.Join("\n", claims.Take(6).Select(claim => string.Create(CultureInfo.InvariantCulture, $"{claim.Ref} {claim.Title}"))));
        builder.AddContent(35, Page.Words[from..to]);
        builder.CloseElement();
    }

    private string? Looks(IReadOnlyList<int> covers, int claims)
    {
        var looks = (claims switch { 0 => "", 1 => "claim", _ => "claim deep" }) + (covers.Any(i => Excerpts[i].IsHedge) ? " hedge" : "");
        return looks.Length == 0 ? null : looks.Trim();
    }
}
