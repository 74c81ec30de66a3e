using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationsTracker.Core.Cases;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.Storage.Maps;

internal sealed class PersonMap : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("people");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Name).HasMaxLength(120);
        builder.Property(p => p.Handle).HasMaxLength(60);
        builder.HasIndex(p => p.Handle).IsUnique();
        builder.Property(p => p.Version).IsConcurrencyToken();
    }
}

internal sealed class MemberMap : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.ToTable("members");
        builder.HasKey(m => new { m.CaseId, m.PersonId });
        builder.HasIndex(m => m.PersonId);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(m => m.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RaterMap : IEntityTypeConfiguration<Rater>
{
    public void Configure(EntityTypeBuilder<Rater> builder)
    {
        builder.ToTable("raters");
        builder.HasKey(r => new { r.CaseId, r.Handle });
        builder.Property(r => r.Handle).HasMaxLength(60);
        builder.Property(r => r.Name).HasMaxLength(120);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(r => r.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class InvitationMap : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("invitations");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Fingerprint).HasMaxLength(64);
        builder.HasIndex(i => i.Fingerprint).IsUnique();
        builder.Property(i => i.Version).IsConcurrencyToken();
    }
}

internal sealed class DraftMap : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.ToTable("drafts");
        builder.HasKey(d => new { d.PersonId, d.CaseId, d.Place });
        builder.Property(d => d.Place).HasMaxLength(120);
        builder.HasIndex(d => new { d.PersonId, d.At });
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(d => d.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(d => d.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
