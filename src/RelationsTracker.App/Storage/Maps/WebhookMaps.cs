using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Webhooks;

namespace RelationsTracker.App.Storage.Maps;

internal sealed class WebhookMap : IEntityTypeConfiguration<Webhook>
{
    public void Configure(EntityTypeBuilder<Webhook> builder)
    {
        builder.ToTable("webhooks");
        builder.HasKey(w => new { w.CaseId, w.Number });
        builder.Property(w => w.Number).ValueGeneratedNever();
        builder.Property(w => w.Name).HasMaxLength(Webhook.MaxName);
        builder.Property(w => w.Address).HasMaxLength(WebhookAddress.Max);
        builder.Property(w => w.Wants).HasConversion(Columns.ManyOf<WebhookEvent>(), Columns.ByMembers<WebhookEvent>());
        builder.Property(w => w.Secret).HasMaxLength(Webhook.MaxKept);
        builder.Property(w => w.EarlierSecret).HasMaxLength(Webhook.MaxKept);
        builder.Property(w => w.By).HasMaxLength(120);
        builder.Property(w => w.PausedBy).HasMaxLength(120);
        builder.Property(w => w.PauseReason).HasMaxLength(Webhook.MaxReason);
        builder.Property(w => w.RemovedBy).HasMaxLength(120);
        builder.Property(w => w.Version).IsConcurrencyToken();
        builder.Ignore(w => w.Before).Ignore(w => w.Reading).Ignore(w => w.Subject);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(w => w.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class WebhookProgressMap : IEntityTypeConfiguration<WebhookProgress>
{
    public void Configure(EntityTypeBuilder<WebhookProgress> builder)
    {
        builder.ToTable("webhook_progress");
        builder.HasKey(p => new { p.CaseId, p.Webhook });
        builder.Property(p => p.Webhook).ValueGeneratedNever();
        builder.Property(p => p.Node).HasMaxLength(40);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasOne<Webhook>().WithOne().HasForeignKey<WebhookProgress>(p => new { p.CaseId, p.Webhook }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class WebhookDeliveryMap : IEntityTypeConfiguration<WebhookDelivery>
{
    public void Configure(EntityTypeBuilder<WebhookDelivery> builder)
    {
        builder.ToTable("webhook_deliveries");
        builder.HasKey(d => new { d.CaseId, d.Webhook, d.Id });
        builder.Property(d => d.Id).HasMaxLength(WebhookDelivery.MaxId);
        builder.Property(d => d.Type).HasMaxLength(40);
        builder.Property(d => d.Subject).HasMaxLength(200);
        builder.Property(d => d.Error).HasMaxLength(WebhookDelivery.MaxError);
        builder.HasIndex(d => new { d.CaseId, d.Webhook, d.At });
        builder.HasOne<Webhook>().WithMany().HasForeignKey(d => new { d.CaseId, d.Webhook }).OnDelete(DeleteBehavior.Restrict);
    }
}
