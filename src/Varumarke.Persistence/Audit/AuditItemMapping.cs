using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Varumarke.Persistence.Audit;

internal sealed class AuditItemMapping : IEntityTypeConfiguration<AuditItemRow>
{
    public void Configure(EntityTypeBuilder<AuditItemRow> builder)
    {
        builder.ToTable("audit_items");
        builder.HasKey(item => item.Id);
        builder.Property(item => item.EntityType).HasMaxLength(50);
        builder.Property(item => item.Comment).HasMaxLength(4000);
        builder.Property(item => item.Parameters).HasMaxLength(4000);
        builder.HasIndex(item => new { item.NodeId, item.Date });
        builder.HasIndex(item => new { item.UserId, item.Date });
        builder.HasIndex(item => item.Date);
    }
}
