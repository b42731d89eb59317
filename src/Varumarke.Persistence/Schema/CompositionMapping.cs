using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Varumarke.Persistence.Schema;

internal sealed class CompositionMapping : IEntityTypeConfiguration<CompositionRow>
{
    public void Configure(EntityTypeBuilder<CompositionRow> builder)
    {
        builder.ToTable("content_type_compositions");
        builder.HasKey(link => new { link.ChildId, link.ParentId });
        builder.HasIndex(link => link.ParentId);
        builder.HasOne<ContentTypeRow>().WithMany().HasForeignKey(link => link.ParentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<ContentTypeRow>().WithMany().HasForeignKey(link => link.ChildId).OnDelete(DeleteBehavior.Cascade);
    }
}
