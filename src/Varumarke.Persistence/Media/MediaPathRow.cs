using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Varumarke.Persistence.Contents;

namespace Varumarke.Persistence.Media;

/// <summary>The path of a media item's file, so that the item is found by it.</summary>
internal sealed class MediaPathRow
{
    public int NodeId { get; set; }

    public string Path { get; set; } = string.Empty;
}

internal sealed class MediaPathMapping : IEntityTypeConfiguration<MediaPathRow>
{
    public void Configure(EntityTypeBuilder<MediaPathRow> builder)
    {
        builder.ToTable("media_paths");
        builder.HasKey(path => new { path.NodeId, path.Path });
        builder.Property(path => path.Path).HasMaxLength(400);
        builder.HasIndex(path => path.Path);
        builder.HasOne<ContentRow>().WithMany().HasForeignKey(path => path.NodeId).OnDelete(DeleteBehavior.Cascade);
    }
}
