namespace Varumarke.Persistence.PublicAccess;

/// <summary>Who may read it, for example a member group.</summary>
internal sealed class PublicAccessRuleRow
{
    public Guid Id { get; set; }

    public Guid EntryId { get; set; }

    public string RuleType { get; set; } = string.Empty;

    public string RuleValue { get; set; } = string.Empty;

    public DateTime CreateDate { get; set; }

    public DateTime UpdateDate { get; set; }
}
