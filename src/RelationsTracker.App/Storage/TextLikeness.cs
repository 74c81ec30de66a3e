using Microsoft.EntityFrameworkCore;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Likeness;

namespace RelationsTracker.App.Storage;

/// <summary>The signature of a text, kept beside it so that near copies are found without reading texts.</summary>
public sealed class TextLikeness
{
    private TextLikeness()
    {
    }

    public Guid CaseId { get; private set; }

    public int Text { get; private set; }

    /// <summary>Empty for a text too short to have one.</summary>
    public byte[] Signature { get; private set; } = [];

    internal static TextLikeness Of(SourceText text, TextSignature? signature) => new() { CaseId = text.CaseId, Text = text.Number, Signature = signature?.ToBytes() ?? [] };
}

/// <summary>One band of a signature: texts that share one are candidates.</summary>
public sealed class LikenessBand
{
    private LikenessBand()
    {
    }

    public Guid CaseId { get; private set; }

    public long Hash { get; private set; }

    public int Text { get; private set; }

    internal static LikenessBand Of(SourceText text, long hash) => new() { CaseId = text.CaseId, Text = text.Number, Hash = hash };
}

/// <summary>Keeps the signatures in step with the texts of a save.</summary>
internal static class LikenessKeeping
{
    public static async Task FollowTexts(this TrackerDb db, CancellationToken cancel)
    {
        foreach (var entry in db.ChangeTracker.Entries<SourceText>().Where(e => e.State is EntityState.Added or EntityState.Modified).ToList())
        {
            var isKnown = entry.State == EntityState.Modified && await db.Set<TextLikeness>().AnyAsync(t => t.CaseId == entry.Entity.CaseId && t.Text == entry.Entity.Number, cancel);
            if (entry.Entity.Content.Text is { } words && !isKnown)
            {
                db.Sign(entry.Entity, TextSignature.Of(words));
            }
        }
    }

    public static void Sign(this TrackerDb db, SourceText text, TextSignature? signature)
    {
        if (!db.ChangeTracker.Entries<TextLikeness>().Any(e => e.Entity.CaseId == text.CaseId && e.Entity.Text == text.Number))
        {
            db.Add(TextLikeness.Of(text, signature));
            db.AddRange((signature?.Bands() ?? []).Distinct().Select(hash => LikenessBand.Of(text, hash)));
        }
    }
}
