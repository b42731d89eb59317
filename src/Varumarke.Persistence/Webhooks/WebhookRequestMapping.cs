using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Varumarke.Persistence.Webhooks;

internal sealed class WebhookRequestMapping : IEntityTypeConfiguration<WebhookRequestRow>
{
    public void Configure(EntityTypeBuilder<WebhookRequestRow> builder)
    {
        builder.ToTable("webhook_requests");
        builder.HasKey(request => request.Id);
        builder.HasIndex(request => request.WebhookKey);
    }
}
