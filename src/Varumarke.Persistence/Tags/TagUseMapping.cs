using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Varumarke.Persistence.Schema;

namespace Varumarke.Persistence.Tags;

internal sealed class TagUseMapping : IEntityTypeConfiguration<TagUseRow>
{
    public void Configure(EntityTypeBuilder<TagUseRow> builder)
    {
        builder.ToTable("tag_uses");
        builder.HasKey(use => new { use.NodeId, use.PropertyTypeId, use.TagId });
        builder.HasIndex(use => use.TagId);
        builder.HasIndex(use => use.PropertyTypeId);
        builder.HasOne(use => use.Content).WithMany().HasForeignKey(use => use.NodeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<PropertyTypeRow>().WithMany().HasForeignKey(use => use.PropertyTypeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(use => use.Tag).WithMany(tag => tag.Uses).HasForeignKey(use => use.TagId).OnDelete(DeleteBehavior.Cascade);
    }
}
