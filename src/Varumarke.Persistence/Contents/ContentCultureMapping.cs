using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Varumarke.Persistence.Contents;

internal sealed class ContentCultureMapping : IEntityTypeConfiguration<ContentCultureRow>
{
    public void Configure(EntityTypeBuilder<ContentCultureRow> builder)
    {
        builder.ToTable("content_cultures");
        builder.HasKey(culture => new { culture.NodeId, culture.LanguageId });
        builder.Property(culture => culture.Name).HasMaxLength(255);
        builder.HasIndex(culture => culture.LanguageId);
        builder.HasOne<ContentRow>().WithMany(content => content.Cultures).HasForeignKey(culture => culture.NodeId).OnDelete(DeleteBehavior.Cascade);
    }
}
