using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Questions;

/// <summary>What the case must answer.</summary>
public sealed class Question : Item<QuestionContent>
{
    public override ItemKind Kind => ItemKind.Question;
}
