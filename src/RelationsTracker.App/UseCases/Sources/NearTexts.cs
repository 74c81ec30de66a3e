using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.Storage;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Likeness;

namespace RelationsTracker.App.UseCases.Sources;

/// <summary>Finds the texts of a case that are nearly the same as one, by their signatures and without reading them.</summary>
internal static class NearTexts
{
    private const int MostShown = 5;

    public static async Task<List<NearText>> To(Desk desk, SourceText text, TextSignature signature)
    {
        var bands = signature.Bands();
        var candidates = await desk.Db.Set<LikenessBand>().Where(b => b.CaseId == desk.Case.Id && b.Text != text.Number && bands.Contains(b.Hash)).Select(b => b.Text).Distinct().ToListAsync(desk.Cancel);
        var alike = (await desk.Db.Set<TextLikeness>().Where(t => t.CaseId == desk.Case.Id && candidates.Contains(t.Text)).AsNoTracking().ToListAsync(desk.Cancel))
            .Select(t => (t.Text, Likeness: TextSignature.FromBytes(t.Signature).LikenessTo(signature)))
            .Where(t => t.Likeness >= TextSignature.NearCopy).OrderByDescending(t => t.Likeness).ThenBy(t => t.Text).Take(MostShown).ToDictionary(t => t.Text, t => t.Likeness);
        var numbers = alike.Keys.ToList();
        var removed = await desk.Db.Register.Where(r => r.CaseId == desk.Case.Id && r.Kind == ItemKind.SourceText && numbers.Contains(r.Number) && r.State == ItemState.Removed).Select(r => r.Number).ToListAsync(desk.Cancel);
        var texts = await desk.Db.Set<SourceText>().Where(t => t.CaseId == desk.Case.Id && numbers.Contains(t.Number) && !removed.Contains(t.Number)).Select(t => new { t.Number, t.Content.Source }).ToListAsync(desk.Cancel);
        var sources = texts.Select(t => t.Source.Number).ToList();
        var names = await desk.Db.Set<Source>().Where(s => s.CaseId == desk.Case.Id && sources.Contains(s.Number)).ToDictionaryAsync(s => s.Number, s => s.Content.Name, desk.Cancel);
        return [.. texts.Select(t => new NearText(new ItemRef(ItemKind.SourceText, t.Number), t.Source, names.GetValueOrDefault(t.Source.Number) ?? "", alike[t.Number])).OrderByDescending(n => n.Likeness).ThenBy(n => n.Text)];
    }

    /// <summary>Texts that came before signatures were kept get theirs once.</summary>
    public static async Task SignOlder(Desk desk)
    {
        var unsigned = await desk.Db.Set<SourceText>().Where(t => t.CaseId == desk.Case.Id && t.Content.Text != null && !desk.Db.Set<TextLikeness>().Any(s => s.CaseId == t.CaseId && s.Text == t.Number)).AsNoTracking().ToListAsync(desk.Cancel);
        foreach (var text in unsigned)
        {
            desk.Db.Sign(text, TextSignature.Of(text.Content.Text!));
        }
    }
}
