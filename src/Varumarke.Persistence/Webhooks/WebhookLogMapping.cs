using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Varumarke.Persistence.Webhooks;

internal sealed class WebhookLogMapping : IEntityTypeConfiguration<WebhookLogRow>
{
    public void Configure(EntityTypeBuilder<WebhookLogRow> builder)
    {
        builder.ToTable("webhook_logs");
        builder.HasKey(log => log.Id);
        builder.HasIndex(log => new { log.WebhookKey, log.Date });
        builder.HasIndex(log => log.Date);
        builder.HasIndex(log => log.Key);
    }
}
