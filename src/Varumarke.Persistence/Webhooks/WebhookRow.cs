using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Varumarke.Persistence.Webhooks;

/// <summary>An address that is called when something happens.</summary>
internal sealed class WebhookRow
{
    public int Id { get; set; }

    public Guid Key { get; set; }

    public string? Name { get; set; }

    public string? Description { get; set; }

    public string Url { get; set; } = string.Empty;

    public bool Enabled { get; set; }

    public List<string> Events { get; set; } = [];

    public List<Guid> ContentTypeKeys { get; set; } = [];

    /// <summary>JSON: header name to value.</summary>
    public string Headers { get; set; } = "{}";
}

/// <summary>A call that is due.</summary>
internal sealed class WebhookRequestRow
{
    public int Id { get; set; }

    public Guid WebhookKey { get; set; }

    public string EventAlias { get; set; } = string.Empty;

    public string? RequestObject { get; set; }

    public int RetryCount { get; set; }
}

/// <summary>A call that was made, and what came back.</summary>
internal sealed class WebhookLogRow
{
    public int Id { get; set; }

    public Guid Key { get; set; }

    public Guid WebhookKey { get; set; }

    public string Url { get; set; } = string.Empty;

    public string StatusCode { get; set; } = string.Empty;

    public DateTime Date { get; set; }

    public string EventAlias { get; set; } = string.Empty;

    public int RetryCount { get; set; }

    public string RequestHeaders { get; set; } = string.Empty;

    public string? RequestBody { get; set; }

    public string ResponseHeaders { get; set; } = string.Empty;

    public string ResponseBody { get; set; } = string.Empty;

    public bool ExceptionOccured { get; set; }

    public bool IsSuccessStatusCode { get; set; }
}

internal sealed class WebhookMapping : IEntityTypeConfiguration<WebhookRow>
{
    public void Configure(EntityTypeBuilder<WebhookRow> builder)
    {
        builder.ToTable("webhooks");
        builder.HasKey(webhook => webhook.Id);
        builder.HasIndex(webhook => webhook.Key).IsUnique();
    }
}

internal sealed class WebhookRequestMapping : IEntityTypeConfiguration<WebhookRequestRow>
{
    public void Configure(EntityTypeBuilder<WebhookRequestRow> builder)
    {
        builder.ToTable("webhook_requests");
        builder.HasKey(request => request.Id);
        builder.HasIndex(request => request.WebhookKey);
    }
}

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
