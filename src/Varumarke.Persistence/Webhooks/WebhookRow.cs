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
