using Umbraco.Cms.Core.Models;

namespace Varumarke.Persistence.Audit;

/// <summary>Something that was done with an item: saved, published, moved … Kept when the item is gone.</summary>
internal sealed class AuditItemRow
{
    public int Id { get; set; }

    public int NodeId { get; set; }

    public AuditType Type { get; set; }

    public int UserId { get; set; }

    public string? EntityType { get; set; }

    public string? Comment { get; set; }

    public string? Parameters { get; set; }

    public DateTime Date { get; set; }
}
