using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Varumarke.Persistence.Schema;

internal sealed class AllowedTypeMapping : IEntityTypeConfiguration<AllowedTypeRow>
{
    public void Configure(EntityTypeBuilder<AllowedTypeRow> builder)
    {
        builder.ToTable("content_type_allowed_types");
        builder.HasKey(link => new { link.ContentTypeId, link.AllowedId });
        builder.HasIndex(link => link.AllowedId);
        builder.HasOne<ContentTypeRow>().WithMany().HasForeignKey(link => link.ContentTypeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<ContentTypeRow>().WithMany().HasForeignKey(link => link.AllowedId).OnDelete(DeleteBehavior.Cascade);
    }
}
