using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationsTracker.Core.Briefs;
using RelationsTracker.Core.Briefs.Editions;
using RelationsTracker.Core.Briefs.Judging;

namespace RelationsTracker.App.Storage.Maps;

internal sealed class EditionMap : IEntityTypeConfiguration<Edition>
{
    public void Configure(EntityTypeBuilder<Edition> builder)
    {
        builder.ToTable("editions");
        builder.HasKey(e => new { e.CaseId, e.Brief, e.Number });
        builder.Property(e => e.Brief).ValueGeneratedNever();
        builder.Property(e => e.Number).ValueGeneratedNever();
        builder.Property(e => e.Title).HasMaxLength(200);
        builder.Property(e => e.Sha256).HasMaxLength(64);
        builder.Property(e => e.By).HasMaxLength(120);
        builder.Property(e => e.ApprovedBy).HasMaxLength(120);
        builder.Property(e => e.Change).HasMaxLength(Edition.MaxReason);
        builder.Property(e => e.Despite).HasMaxLength(Edition.MaxReason);
        builder.Property(e => e.WithdrawnBy).HasMaxLength(120);
        builder.Property(e => e.WithdrawnWhy).HasMaxLength(Edition.MaxReason);
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.Ignore(e => e.Before).Ignore(e => e.Reading).Ignore(e => e.Ref);
        builder.HasOne<Brief>().WithMany().HasForeignKey(e => new { e.CaseId, e.Brief }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DissentMap : IEntityTypeConfiguration<Dissent>
{
    public void Configure(EntityTypeBuilder<Dissent> builder)
    {
        builder.ToTable("dissents");
        builder.HasKey(d => new { d.CaseId, d.Brief, d.Number });
        builder.Property(d => d.Brief).ValueGeneratedNever();
        builder.Property(d => d.Number).ValueGeneratedNever();
        builder.Property(d => d.By).HasMaxLength(120);
        builder.Property(d => d.Text).HasMaxLength(Dissent.MaxText);
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.Ignore(d => d.Before).Ignore(d => d.Reading).Ignore(d => d.AsSigned);
        builder.HasOne<Brief>().WithMany().HasForeignKey(d => new { d.CaseId, d.Brief }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StandardJudgementMap : IEntityTypeConfiguration<StandardJudgement>
{
    public void Configure(EntityTypeBuilder<StandardJudgement> builder)
    {
        builder.ToTable("standard_judgements");
        builder.HasKey(j => new { j.CaseId, j.Brief, j.Number });
        builder.Property(j => j.Brief).ValueGeneratedNever();
        builder.Property(j => j.Number).ValueGeneratedNever();
        builder.Property(j => j.Verdict).HasConversion(Columns.Choice<StandardVerdict>()).HasMaxLength(20);
        builder.Property(j => j.By).HasMaxLength(120);
        builder.Property(j => j.Note).HasMaxLength(StandardJudgement.MaxNote);
        builder.Property(j => j.Sha256).HasMaxLength(64);
        builder.Ignore(j => j.Reading).Ignore(j => j.AsKept);
        builder.HasOne<Brief>().WithMany().HasForeignKey(j => new { j.CaseId, j.Brief }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EditionLinkMap : IEntityTypeConfiguration<EditionLink>
{
    public void Configure(EntityTypeBuilder<EditionLink> builder)
    {
        builder.ToTable("edition_links");
        builder.HasKey(l => new { l.CaseId, l.Brief, l.Number });
        builder.Property(l => l.Brief).ValueGeneratedNever();
        builder.Property(l => l.Number).ValueGeneratedNever();
        builder.Property(l => l.Fingerprint).HasMaxLength(64);
        builder.HasIndex(l => l.Fingerprint).IsUnique();
        builder.Property(l => l.For).HasMaxLength(EditionLink.MaxFor);
        builder.Property(l => l.By).HasMaxLength(120);
        builder.Property(l => l.RevokedBy).HasMaxLength(120);
        builder.Property(l => l.Version).IsConcurrencyToken();
        builder.Ignore(l => l.Before).Ignore(l => l.Reading);
        builder.HasOne<Edition>().WithMany().HasForeignKey(l => new { l.CaseId, l.Brief, l.Edition }).OnDelete(DeleteBehavior.Restrict);
    }
}
