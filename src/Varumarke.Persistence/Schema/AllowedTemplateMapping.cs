using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Varumarke.Persistence.Schema;

internal sealed class AllowedTemplateMapping : IEntityTypeConfiguration<AllowedTemplateRow>
{
    public void Configure(EntityTypeBuilder<AllowedTemplateRow> builder)
    {
        builder.ToTable("content_type_allowed_templates");
        builder.HasKey(link => new { link.ContentTypeId, link.TemplateId });
        builder.HasOne<ContentTypeRow>().WithMany().HasForeignKey(link => link.ContentTypeId).OnDelete(DeleteBehavior.Cascade);
    }
}
