using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Search;

namespace RelationsTracker.App.Storage.Finding;

internal sealed class FindableRowMap : IEntityTypeConfiguration<FindableRow>
{
    public void Configure(EntityTypeBuilder<FindableRow> builder)
    {
        builder.ToTable("findable");
        builder.Property(r => r.Id).ValueGeneratedOnAdd();
        builder.Property(r => r.Kind).HasConversion(Columns.Kind).HasMaxLength(2);
        builder.Property(r => r.State).HasConversion(Columns.Choice<ItemState>()).HasMaxLength(20);
        builder.Property(r => r.Type).HasMaxLength(60);
        builder.Property(r => r.Rater).HasMaxLength(60);
        builder.HasIndex(r => new { r.CaseId, r.Kind, r.Number, r.Piece }).IsUnique();
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(r => r.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SpelledWordMap : IEntityTypeConfiguration<SpelledWord>
{
    public void Configure(EntityTypeBuilder<SpelledWord> builder)
    {
        builder.ToTable("spelled_words");
        builder.HasKey(w => new { w.CaseId, w.Word });
        builder.Property(w => w.Word).HasMaxLength(SearchQuery.LongestWord);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(w => w.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}
