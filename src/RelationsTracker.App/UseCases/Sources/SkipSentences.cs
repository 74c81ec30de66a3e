using System.ComponentModel.DataAnnotations;
using RelationsTracker.App.Door;
using RelationsTracker.Core;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.UseCases.Sources;

/// <summary>
/// Records that a range of a text was read and no claim is made of it, and why; without a reason, takes that back. It
/// stands with the text, so colleagues see it and no suggestion comes again for it.
/// </summary>
public sealed class SkipSentences(FrontDoor door)
{
    /// <param name="Why">The reason; null to take the range up again.</param>
    public sealed record Input(string Case, ItemRef Text, TextRange Range, [property: StringLength(SkippedRange.MaxReason)] string? Why);

    public Task<Outcome<Nothing>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Edit, input.Case, input, async desk =>
        {
            var text = await desk.Find<SourceText>(input.Text);
            var (start, end) = (input.Range.Start, input.Range.End);
            if (start < 0 || end > text.Content.Length || start >= end)
            {
                throw new RuleException($"The range {start}–{end} is empty or outside {input.Text}, which has {text.Content.Length} UTF-16 units.");
            }

            if (input.Why is not null && string.IsNullOrWhiteSpace(input.Why))
            {
                throw new RuleException("Say why.");
            }

            text.Revise(text.Content with
            {
                Skips = input.Why is { } why
                    ? text.Content.Skips.And(new SkippedRange { Start = start, End = end, Reason = why.Trim(), By = desk.By.Name, At = desk.At.ToUniversalTime() })
                    : text.Content.Skips.Without(start, end),
            });
            return default(Nothing);
        }, input.Why, cancel);
}
