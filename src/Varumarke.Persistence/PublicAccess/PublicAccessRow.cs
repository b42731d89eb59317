using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Varumarke.Persistence.Database;

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

internal sealed class PublicAccessMapping : IEntityTypeConfiguration<PublicAccessRow>
{
    public void Configure(EntityTypeBuilder<PublicAccessRow> builder)
    {
        builder.ToTable("public_access_entries");
        builder.HasKey(entry => entry.Id);
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.HasIndex(entry => entry.ProtectedNodeId).IsUnique();
        builder.HasOne<NodeRow>().WithMany().HasForeignKey(entry => entry.ProtectedNodeId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PublicAccessRuleMapping : IEntityTypeConfiguration<PublicAccessRuleRow>
{
    public void Configure(EntityTypeBuilder<PublicAccessRuleRow> builder)
    {
        builder.ToTable("public_access_rules");
        builder.HasKey(rule => rule.Id);
        builder.Property(rule => rule.Id).ValueGeneratedNever();
        builder.Property(rule => rule.RuleType).HasMaxLength(255);
        builder.Property(rule => rule.RuleValue).HasMaxLength(255);
        builder.HasOne<PublicAccessRow>().WithMany(entry => entry.Rules).HasForeignKey(rule => rule.EntryId).OnDelete(DeleteBehavior.Cascade);
    }
}
