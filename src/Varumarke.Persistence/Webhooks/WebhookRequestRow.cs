namespace Varumarke.Persistence.Webhooks;

/// <summary>A call that is due.</summary>
internal sealed class WebhookRequestRow
{
    public int Id { get; set; }

    public Guid WebhookKey { get; set; }

    public string EventAlias { get; set; } = string.Empty;

    public string? RequestObject { get; set; }

    public int RetryCount { get; set; }
}
