using System.ComponentModel.DataAnnotations;
using RelationsTracker.App.Door;
using RelationsTracker.Core;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.App.UseCases.Sources;

/// <summary>Decides what the program would not: where an excerpt stands on a later version, or that it stands nowhere there.</summary>
public sealed class DecideCarry(FrontDoor door)
{
    /// <param name="Excerpt">The excerpt on the former version, in the version the page showed.</param>
    /// <param name="Text">The later version.</param>
    /// <param name="Place">Where it stands there, as proposed or chosen by hand; null to say that it stands nowhere.</param>
    /// <param name="Words">Instead of a place: the words as they read on the later version, enough of them to stand there once.</param>
    /// <param name="Reopen">Takes a decision back; the excerpt it made is removed.</param>
    public sealed record Input(string Case, ItemRef Excerpt, int Version, ItemRef Text, (int Start, int End)? Place, [property: StringLength(1000)] string? Reason = null, [property: StringLength(MaxWords)] string? Words = null, bool Reopen = false);

    /// <summary>Longest words by which a place is found, in UTF-16 units.</summary>
    public const int MaxWords = 4000;

    /// <returns>The excerpt on the later version, if there is one now.</returns>
    public Task<Outcome<ItemRef?>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Edit, input.Case, input, async desk =>
        {
            var excerpt = await desk.Find<Excerpt>(input.Excerpt);
            Desk.Expect(input.Version, excerpt.Version);
            var carry = excerpt.Content.Carries.FirstOrDefault(c => c.Text == input.Text && c.Fate != Fate.Same)
                ?? throw new RuleException($"{input.Excerpt} has nothing to decide on {input.Text}.");
            var decided = input.Reopen ? await Reopen(desk, carry) : await Decide(desk, excerpt, carry, input);
            var carries = excerpt.Content.Carries.Select(c => c == carry ? decided : c).ToMany();
            excerpt.Revise(excerpt.Content with { Anchor = carries[^1].Anchor, Carries = carries });
            return decided.Excerpt;
        }, input.Reason, cancel);

    private static async Task<Carry> Decide(Desk desk, Excerpt excerpt, Carry carry, Input input)
    {
        if (!carry.IsOpen)
        {
            throw new RuleException($"{carry.DecidedBy} has decided this already; take that back first.");
        }

        return carry with
        {
            Excerpt = input.Place is null && string.IsNullOrWhiteSpace(input.Words) ? null : await Accept(desk, excerpt, carry.Text, input),
            DecidedBy = desk.By.Name,
            DecidedAt = desk.At.ToUniversalTime(),
            Reason = string.IsNullOrWhiteSpace(input.Reason) ? null : input.Reason.Trim(),
        };
    }

    private static async Task<ItemRef> Accept(Desk desk, Excerpt excerpt, ItemRef reference, Input input)
    {
        var text = await desk.Find<SourceText>(reference);
        if (text.Content.Text is not { } words)
        {
            throw new RuleException($"The words of {reference} are not here. Bring the document in first.");
        }

        var (start, end) = input.Place ?? Found(words, TextNormalisation.Normalise(input.Words!).Trim(), reference);
        _ = TextQuote.ContextOf(words, start, end);
        return await desk.Cut(excerpt, text, start, end);
    }

    private static (int Start, int End) Found(string text, string words, ItemRef reference)
    {
        var first = text.IndexOf(words, StringComparison.Ordinal);
        if (first < 0)
        {
            throw new RuleException($"These words do not stand in {reference}. Copy them from its text.");
        }

        return text.IndexOf(words, first + 1, StringComparison.Ordinal) < 0
            ? (first, first + words.Length)
            : throw new RuleException($"These words stand in {reference} more than once. Copy more of what stands around them.");
    }

    private static async Task<Carry> Reopen(Desk desk, Carry carry)
    {
        if (carry.IsOpen)
        {
            throw new RuleException("Nothing was decided here yet.");
        }

        if (carry.Excerpt is { } made && await desk.Find(made) is { Body.State: not ItemState.Removed } there)
        {
            there.Record(LifecycleStep.Removed, desk.By.Name, desk.At, $"The decision to place it here was taken back.");
        }

        return carry with { Excerpt = null, DecidedBy = null, DecidedAt = null, Reason = null };
    }
}
