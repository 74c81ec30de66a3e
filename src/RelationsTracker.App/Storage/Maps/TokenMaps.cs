using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.Storage.Maps;

internal sealed class ApiTokenMap : IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<ApiToken> builder)
    {
        builder.ToTable("api_tokens");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Name).HasMaxLength(ApiToken.MaxName);
        builder.Property(t => t.Fingerprint).HasMaxLength(64);
        builder.HasIndex(t => t.Fingerprint).IsUnique();
        builder.HasIndex(t => t.PersonId);
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.HasOne<Person>().WithMany().HasForeignKey(t => t.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class KeptAnswerMap : IEntityTypeConfiguration<KeptAnswer>
{
    public void Configure(EntityTypeBuilder<KeptAnswer> builder)
    {
        builder.ToTable("kept_answers");
        builder.HasKey(a => new { a.PersonId, a.Key });
        builder.Property(a => a.Key).HasMaxLength(KeptAnswer.MaxKey);
        builder.Property(a => a.Fingerprint).HasMaxLength(64);
        builder.Property(a => a.At).IsConcurrencyToken();
        builder.HasIndex(a => a.At);
        builder.Ignore(a => a.Given);
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
