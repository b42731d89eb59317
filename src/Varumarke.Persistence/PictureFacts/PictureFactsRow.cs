using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.PictureFacts;

/// <summary>What was measured of a media item's file. It goes with the item.</summary>
internal sealed class PictureFactsRow
{
    public int NodeId { get; set; }

    public NodeRow Node { get; set; } = null!;

    public string Path { get; set; } = string.Empty;

    public string Stamp { get; set; } = string.Empty;

    public string ContentHash { get; set; } = string.Empty;

    public long Bytes { get; set; }

    public string MediaType { get; set; } = string.Empty;

    public int? Width { get; set; }

    public int? Height { get; set; }

    public int Frames { get; set; }

    public bool HasAlpha { get; set; }

    /// <summary>The hash's 64 bits; neither database has a number without sign.</summary>
    public long? PerceptualHash { get; set; }

    public string? DominantColour { get; set; }

    public string? Placeholder { get; set; }
}

internal sealed class PictureFactsMapping : IEntityTypeConfiguration<PictureFactsRow>
{
    public void Configure(EntityTypeBuilder<PictureFactsRow> builder)
    {
        builder.ToTable("picture_facts");
        builder.HasKey(facts => facts.NodeId);
        builder.Property(facts => facts.NodeId).ValueGeneratedNever();
        builder.Property(facts => facts.Path).HasMaxLength(1024);
        builder.Property(facts => facts.Stamp).HasMaxLength(128);
        builder.Property(facts => facts.ContentHash).HasMaxLength(64);
        builder.Property(facts => facts.MediaType).HasMaxLength(128);
        builder.Property(facts => facts.DominantColour).HasMaxLength(16);
        builder.HasIndex(facts => facts.ContentHash);
        builder.HasOne(facts => facts.Node).WithOne().HasForeignKey<PictureFactsRow>(facts => facts.NodeId).OnDelete(DeleteBehavior.Cascade);
    }
}
