using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Varumarke.Persistence.PublicAccess;

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
