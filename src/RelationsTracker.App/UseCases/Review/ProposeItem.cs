using System.ComponentModel.DataAnnotations;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Events;
using RelationsTracker.Core.Gaps;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Relations;

namespace RelationsTracker.App.UseCases.Review;

/// <summary>What was proposed, and the excerpts it rests on.</summary>
public sealed record Proposed(ItemRef Ref, IReadOnlyList<ItemRef> Excerpts);

/// <summary>
/// Proposes an item in the name of a program: it is added as submitted, so that somebody else must accept it, says of
/// itself which program it is from, and leaves alone what is there.
/// </summary>
public sealed class ProposeItem(FrontDoor door)
{
    /// <summary>By which flag proposals of programs are found.</summary>
    public const string Flag = "assistant";

    // Texts come with their documents, excerpts with what rests on them; a forecast is a person's.
    private static readonly HashSet<ItemKind> Never = [ItemKind.SourceText, ItemKind.Excerpt, ItemKind.Hedge, ItemKind.Forecast];

    /// <param name="Assistant">What the program is called by the person it works for.</param>
    /// <param name="Words">Words of a text that it rests on; a claim, actor, event, relation, hypothesis or gap may.</param>
    public sealed record Input(
        string Case,
        ItemKind Kind,
        Content Content,
        [property: Required(ErrorMessage = "Say why it is proposed."), StringLength(800)] string Reason,
        [property: Required(ErrorMessage = "Say which program proposes it."), StringLength(ApiToken.MaxName)] string Assistant,
        ProposedWords? Words = null) : IValidatableObject
    {
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Words?.Flaws() ?? [];
    }

    public Task<Outcome<Proposed>> Handle(Input input, CancellationToken cancel = default)
    {
        var reason = $"Proposed by the assistant “{input.Assistant}”: {input.Reason}";
        return door.Write(Permission.Propose, input.Case, input, async desk =>
        {
            if (Never.Contains(input.Kind))
            {
                throw new RuleException($"No program proposes {input.Kind.AWord()} by itself.");
            }

            IReadOnlyList<ItemRef> excerpts = input.Words is { } words ? await words.Excerpts(desk, Begin) : [];
            var content = excerpts.Count > 0 ? Resting(input.Content, excerpts) : input.Content;
            if (content is EvidenceRowContent row)
            {
                // Those that are there keep their places.
                content = row with { Place = await desk.PlaceAtTheEnd(row.Question) };
            }

            return new Proposed(await desk.Put(content, input.Kind, Begin), excerpts);

            Content Begin(Content content)
                => (content with { Flags = content.Flags.Contains(Flag) ? content.Flags : content.Flags.With(Flag) })
                    .With(new LifecycleRecord { Step = LifecycleStep.Submitted, By = desk.By.Name, At = desk.At, Reason = reason });
        }, reason, cancel);
    }

    private static Content Resting(Content content, IReadOnlyList<ItemRef> on) => content switch
    {
        ClaimContent claim => claim with { Excerpts = All(claim.Excerpts, on) },
        ActorContent actor => actor with { Excerpts = All(actor.Excerpts, on) },
        EventContent happened => happened with { Excerpts = All(happened.Excerpts, on) },
        RelationContent relation => relation with { Excerpts = All(relation.Excerpts, on) },
        HypothesisContent hypothesis => hypothesis with { Excerpts = All(hypothesis.Excerpts, on) },
        GapContent gap => gap with { Excerpts = All(gap.Excerpts, on) },
        _ => throw new RuleException("What is proposed here does not rest on words of a text. Leave them out."),
    };

    private static Many<ItemRef> All(Many<ItemRef> given, IReadOnlyList<ItemRef> found) => found.Concat(given).Distinct().ToMany();
}
