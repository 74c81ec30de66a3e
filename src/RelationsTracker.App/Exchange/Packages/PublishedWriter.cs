using System.Text;
using RelationsTracker.App.Exchange.Packages.Files;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.App.Exchange.Packages;

/// <summary>Writes what was published: a list of editions, the frozen briefs themselves letter by letter, the dissents, and the judgements.</summary>
internal static class PublishedWriter
{
    public static void Write(CasePackage package, PackageFiles files)
    {
        Put(files, PackageNames.Editions, package.Editions.Select(edition => (object)new EditionHead
        {
            Brief = edition.Brief,
            Number = edition.Number,
            Sha256 = TextFingerprint.Of(edition.Sheet),
            ApprovedAt = edition.ApprovedAt,
            Change = edition.Change,
            WithdrawnBy = edition.WithdrawnBy,
            WithdrawnAt = edition.WithdrawnAt,
            WithdrawnWhy = edition.WithdrawnWhy,
        }));
        Put(files, PackageNames.Dissents, package.Dissents.Select(dissent => (object)new DissentHead
        {
            Brief = dissent.Brief,
            Number = dissent.Number,
            By = dissent.By,
            At = dissent.At,
            Text = dissent.Text,
            BriefVersion = dissent.BriefVersion,
            WithdrawnAt = dissent.WithdrawnAt,
        }));
        Put(files, PackageNames.Judgements, package.Judgements.Select(judgement => (object)new JudgementHead
        {
            Brief = judgement.Brief,
            Number = judgement.Number,
            Standard = judgement.Standard,
            Verdict = judgement.Verdict,
            By = judgement.By,
            At = judgement.At,
            Note = judgement.Note,
            Sha256 = judgement.Sha256,
            OwnText = judgement.OwnText,
        }));
        foreach (var edition in package.Editions)
        {
            files.Put(PackageNames.Edition(edition.Brief, edition.Number), Encoding.UTF8.GetBytes(edition.Sheet));
        }
    }

    private static void Put(PackageFiles files, string path, IEnumerable<object> entries)
    {
        var text = new StringBuilder();
        foreach (var entry in entries)
        {
            new ContentWriter(text).Member(entry, 0);
        }

        if (text.Length > 0)
        {
            files.Put(path, Encoding.UTF8.GetBytes(text.ToString()));
        }
    }
}
