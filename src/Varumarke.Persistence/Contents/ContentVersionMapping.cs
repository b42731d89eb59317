using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Varumarke.Persistence.Contents;

internal sealed class ContentVersionMapping : IEntityTypeConfiguration<ContentVersionRow>
{
    public void Configure(EntityTypeBuilder<ContentVersionRow> builder)
    {
        builder.ToTable("content_versions");
        builder.HasKey(version => version.Id);
        builder.Property(version => version.Name).HasMaxLength(255);
        builder.Property(version => version.NameKey).HasMaxLength(255);
        builder.HasIndex(version => version.NameKey);
        builder.HasIndex(version => new { version.NodeId, version.Current, version.Published });
        builder.HasIndex(version => version.VersionDate);
        builder.HasOne(version => version.Content).WithMany(content => content.Versions).HasForeignKey(version => version.NodeId).OnDelete(DeleteBehavior.Cascade);
    }
}
