using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Varumarke.Persistence.Recalls;

/// <summary>That a version of an asset has been deliverable. It stays when the media item goes.</summary>
internal sealed class ReleasedAssetRow
{
    public Guid MediaKey { get; set; }

    public string ContentHash { get; set; } = string.Empty;

    /// <summary>The hash's 64 bits; neither database has a number without sign.</summary>
    public long? PerceptualHash { get; set; }

    public DateTime ReleasedOn { get; set; }

    public DateTime? GoneOn { get; set; }
}

internal sealed class ReleasedAssetMapping : IEntityTypeConfiguration<ReleasedAssetRow>
{
    public void Configure(EntityTypeBuilder<ReleasedAssetRow> builder)
    {
        builder.ToTable("released_assets");
        builder.HasKey(asset => new { asset.MediaKey, asset.ContentHash });
        builder.Property(asset => asset.ContentHash).HasMaxLength(64);
    }
}
