using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationsTracker.Core.Cases;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.Storage.Maps;

internal sealed class CaseFileMap : IEntityTypeConfiguration<CaseFile>
{
    public void Configure(EntityTypeBuilder<CaseFile> builder)
    {
        builder.ToTable("cases");
        builder.Property(c => c.Slug).HasMaxLength(60);
        builder.HasIndex(c => c.Slug).IsUnique();
        builder.Property(c => c.Version).IsConcurrencyToken();
    }
}

internal sealed class RegisterMap : IEntityTypeConfiguration<RegisterEntry>
{
    public void Configure(EntityTypeBuilder<RegisterEntry> builder)
    {
        builder.ToTable("register");
        builder.HasKey(e => new { e.CaseId, e.Kind, e.Number });
        builder.Property(e => e.Kind).HasConversion(Columns.Kind).HasMaxLength(2);
        builder.Property(e => e.State).HasConversion(Columns.Choice<Core.Items.ItemState>()).HasMaxLength(20);
        builder.Property(e => e.Number).ValueGeneratedNever();
        builder.Property(e => e.Rater).HasMaxLength(60);
        builder.HasIndex(e => new { e.CaseId, e.ChangedAt });
        builder.HasIndex(e => new { e.CaseId, e.Kind, e.Key });
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(e => e.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LinkMap : IEntityTypeConfiguration<LinkRow>
{
    public void Configure(EntityTypeBuilder<LinkRow> builder)
    {
        builder.ToTable("links");
        builder.HasKey(l => new { l.CaseId, l.FromKind, l.FromNumber, l.ToKind, l.ToNumber, l.Role });
        builder.Property(l => l.FromKind).HasConversion(Columns.Kind).HasMaxLength(2);
        builder.Property(l => l.ToKind).HasConversion(Columns.Kind).HasMaxLength(2);
        builder.Property(l => l.Role).HasMaxLength(80);
        builder.HasIndex(l => new { l.CaseId, l.ToKind, l.ToNumber, l.Role });
        builder.HasOne<RegisterEntry>().WithMany().HasForeignKey(l => new { l.CaseId, l.FromKind, l.FromNumber }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<RegisterEntry>().WithMany().HasForeignKey(l => new { l.CaseId, l.ToKind, l.ToNumber }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CounterMap : IEntityTypeConfiguration<Counter>
{
    public void Configure(EntityTypeBuilder<Counter> builder)
    {
        builder.ToTable("counters");
        builder.HasKey(c => new { c.CaseId, c.Kind });
        builder.Property(c => c.Kind).HasConversion(Columns.Kind).HasMaxLength(2);
        builder.Property(c => c.Last).IsConcurrencyToken();
    }
}

internal sealed class CellRatingMap : IEntityTypeConfiguration<CellRating>
{
    public void Configure(EntityTypeBuilder<CellRating> builder)
    {
        builder.ToTable("ratings");
        builder.HasKey(r => new { r.CaseId, r.Row, r.Hypothesis, r.Rater });
        builder.HasIndex(r => new { r.CaseId, r.Question });
        builder.Property(r => r.Rater).HasMaxLength(60);
        builder.Property(r => r.Value).HasConversion(Columns.Choice<Core.Analysis.Ach.Rating>()).HasMaxLength(20);
        builder.Property(r => r.Rationale).HasMaxLength(CellRating.MaxRationale);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Ignore(r => r.Before).Ignore(r => r.Reading);
        builder.HasOne<EvidenceRow>().WithMany().HasForeignKey(r => new { r.CaseId, r.Row }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Hypothesis>().WithMany().HasForeignKey(r => new { r.CaseId, r.Hypothesis }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Rater>().WithMany().HasForeignKey(r => new { r.CaseId, r.Rater }).OnDelete(DeleteBehavior.Restrict);
    }
}
