using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationsTracker.App.History;

namespace RelationsTracker.App.Storage.Maps;

internal sealed class RevisionMap : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> builder)
    {
        builder.ToTable("revisions");
        builder.Property(r => r.Id).ValueGeneratedOnAdd();
        builder.HasIndex(r => new { r.CaseId, r.Position }).IsUnique();
        builder.HasIndex(r => new { r.CaseId, r.Subject, r.Position });
        builder.HasIndex(r => new { r.CaseId, r.Question, r.Subject, r.Position });
        builder.HasIndex(r => new { r.CaseId, r.Kind, r.Subject, r.Position });
        builder.HasIndex(r => new { r.CaseId, r.Kind, r.Position });
        builder.HasIndex(r => new { r.CaseId, r.PersonId, r.Position });
        builder.HasIndex(r => new { r.CaseId, r.UseCase, r.Position });
        builder.HasIndex(r => new { r.CaseId, r.At, r.Position });
        builder.Property(r => r.Kind).HasMaxLength(2);
        builder.Property(r => r.Rater).HasMaxLength(60);
        builder.Property(r => r.Who).HasMaxLength(120);
        builder.Property(r => r.UseCase).HasMaxLength(80);
        builder.Property(r => r.Reason).HasMaxLength(1000);
        builder.Property(r => r.Subject).HasMaxLength(120);
        builder.Property(r => r.Previous).HasMaxLength(64);
        builder.Property(r => r.Hash).HasMaxLength(64);
    }
}

internal sealed class ChainHeadMap : IEntityTypeConfiguration<ChainHead>
{
    public void Configure(EntityTypeBuilder<ChainHead> builder)
    {
        builder.ToTable("chain_heads");
        builder.HasKey(h => h.CaseId);
        builder.Property(h => h.Length).IsConcurrencyToken();
        builder.Property(h => h.Hash).HasMaxLength(64);
    }
}
