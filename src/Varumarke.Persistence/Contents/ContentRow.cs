using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.Contents;

/// <summary>A document, blueprint, media item or member: a node with a content type and versions.</summary>
internal sealed class ContentRow
{
    public int NodeId { get; set; }

    public NodeRow Node { get; set; } = null!;

    /// <summary>The node id of its content type.</summary>
    public int ContentTypeId { get; set; }

    /// <summary>Documents only: some culture (or the invariant) is published.</summary>
    public bool Published { get; set; }

    /// <summary>Documents only: the draft differs from what is published.</summary>
    public bool Edited { get; set; }

    public List<ContentVersionRow> Versions { get; } = [];

    public List<ContentCultureRow> Cultures { get; } = [];
}

internal sealed class ContentMapping : IEntityTypeConfiguration<ContentRow>
{
    public void Configure(EntityTypeBuilder<ContentRow> builder)
    {
        builder.ToTable("contents");
        builder.HasKey(content => content.NodeId);
        builder.Property(content => content.NodeId).ValueGeneratedNever();
        builder.HasIndex(content => content.ContentTypeId);
        builder.HasOne(content => content.Node).WithOne().HasForeignKey<ContentRow>(content => content.NodeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<NodeRow>().WithMany().HasForeignKey(content => content.ContentTypeId).OnDelete(DeleteBehavior.Restrict);
    }
}
