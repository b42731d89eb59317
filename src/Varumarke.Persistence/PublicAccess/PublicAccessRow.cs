namespace Varumarke.Persistence.PublicAccess;

/// <summary>A branch that only some may read.</summary>
internal sealed class PublicAccessRow
{
    public Guid Id { get; set; }

    public int ProtectedNodeId { get; set; }

    public int LoginNodeId { get; set; }

    public int NoAccessNodeId { get; set; }

    public DateTime CreateDate { get; set; }

    public DateTime UpdateDate { get; set; }

    public List<PublicAccessRuleRow> Rules { get; } = [];
}
