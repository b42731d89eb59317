using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Varumarke.Persistence.Contents;

internal sealed class ContentVersionCultureMapping : IEntityTypeConfiguration<ContentVersionCultureRow>
{
    public void Configure(EntityTypeBuilder<ContentVersionCultureRow> builder)
    {
        builder.ToTable("content_version_cultures");
        builder.HasKey(culture => new { culture.VersionId, culture.LanguageId });
        builder.Property(culture => culture.Name).HasMaxLength(255);
        builder.Property(culture => culture.NameKey).HasMaxLength(255);
        builder.HasIndex(culture => new { culture.LanguageId, culture.NameKey });
        builder.HasOne<ContentVersionRow>().WithMany(version => version.Cultures).HasForeignKey(culture => culture.VersionId).OnDelete(DeleteBehavior.Cascade);
    }
}
