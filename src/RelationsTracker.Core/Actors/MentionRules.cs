using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.Core.Actors;

/// <summary>A mention lies inside its text.</summary>
public static class MentionRules
{
    public static IEnumerable<Flaw> Check(ActorContent actor, CaseView view)
        => actor.Mentions.Select((mention, i) => (mention, i))
            .Where(m => m.mention.Start >= m.mention.End || (view.Find<SourceTextContent>(m.mention.Text) is { } text && m.mention.End > text.Length))
            .Select(m => new Flaw($"mentions[{m.i + 1}]", $"The range {m.mention.Start}–{m.mention.End} is not inside {m.mention.Text}."));
}
