using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.Storage.Maps;

internal sealed class KeptDocumentMap : IEntityTypeConfiguration<KeptDocument>
{
    public void Configure(EntityTypeBuilder<KeptDocument> builder)
    {
        builder.ToTable("documents");
        builder.HasKey(d => new { d.CaseId, d.Text });
        builder.Property(d => d.Sha256).HasMaxLength(64);
        builder.Property(d => d.MediaType).HasMaxLength(100);
        builder.Property(d => d.FileName).HasMaxLength(255);
        builder.Property(d => d.Charset).HasMaxLength(40);
        builder.Property(d => d.Asked).HasMaxLength(2000);
        builder.Property(d => d.Answered).HasMaxLength(2000);
        builder.HasIndex(d => new { d.CaseId, d.Sha256 });

        // Adding all sizes up reads this index and no document.
        builder.HasIndex(d => d.Size);
        builder.HasOne<SourceText>().WithMany().HasForeignKey(d => new { d.CaseId, d.Text }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TextLikenessMap : IEntityTypeConfiguration<TextLikeness>
{
    public void Configure(EntityTypeBuilder<TextLikeness> builder)
    {
        builder.ToTable("text_likeness");
        builder.HasKey(t => new { t.CaseId, t.Text });
        builder.HasOne<SourceText>().WithMany().HasForeignKey(t => new { t.CaseId, t.Text }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LikenessBandMap : IEntityTypeConfiguration<LikenessBand>
{
    public void Configure(EntityTypeBuilder<LikenessBand> builder)
    {
        builder.ToTable("text_bands");
        builder.HasKey(b => new { b.CaseId, b.Hash, b.Text });
        builder.HasOne<SourceText>().WithMany().HasForeignKey(b => new { b.CaseId, b.Text }).OnDelete(DeleteBehavior.Restrict);
    }
}
