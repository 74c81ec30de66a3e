using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Comments;

namespace RelationsTracker.App.Storage.Maps;

internal sealed class CommentMap : IEntityTypeConfiguration<Comment>
{
    public void Configure(EntityTypeBuilder<Comment> builder)
    {
        builder.ToTable("comments");
        builder.HasKey(c => new { c.CaseId, c.Number });
        builder.Property(c => c.Number).ValueGeneratedNever();
        builder.Property(c => c.About).HasMaxLength(40);
        builder.Property(c => c.By).HasMaxLength(120);
        builder.Property(c => c.Handle).HasMaxLength(60);
        builder.Property(c => c.Text).HasMaxLength(Comment.MaxText);
        builder.Property(c => c.ResolvedBy).HasMaxLength(120);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Ignore(c => c.Before).Ignore(c => c.Reading);
        builder.HasIndex(c => new { c.CaseId, c.About, c.Thread, c.Number });
        builder.HasIndex(c => new { c.CaseId, c.Thread, c.Number });
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(c => c.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CommentMentionMap : IEntityTypeConfiguration<CommentMention>
{
    public void Configure(EntityTypeBuilder<CommentMention> builder)
    {
        builder.ToTable("comment_mentions");
        builder.HasKey(m => new { m.CaseId, m.Comment, m.Handle });
        builder.Property(m => m.Handle).HasMaxLength(60);
        builder.HasIndex(m => new { m.CaseId, m.Handle, m.Comment });
        builder.HasOne<Comment>().WithMany().HasForeignKey(m => new { m.CaseId, m.Comment }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class VisitMap : IEntityTypeConfiguration<Visit>
{
    public void Configure(EntityTypeBuilder<Visit> builder)
    {
        builder.ToTable("visits");
        builder.HasKey(v => new { v.CaseId, v.PersonId });
        builder.HasIndex(v => v.PersonId);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(v => v.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}
