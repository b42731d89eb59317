using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Varumarke.Persistence.Contents;
using Varumarke.Persistence.Languages;
using Varumarke.Persistence.Schema;

namespace Varumarke.Persistence.Tags;

/// <summary>A tag of a group in a language (null: invariant).</summary>
internal sealed class TagRow
{
    public int Id { get; set; }

    public string Group { get; set; } = string.Empty;

    public string Text { get; set; } = string.Empty;

    public int? LanguageId { get; set; }

    public List<TagUseRow> Uses { get; } = [];
}

/// <summary>A property of a content item has a tag.</summary>
internal sealed class TagUseRow
{
    public int NodeId { get; set; }

    public ContentRow Content { get; set; } = null!;

    public int PropertyTypeId { get; set; }

    public int TagId { get; set; }

    public TagRow Tag { get; set; } = null!;
}

internal sealed class TagMapping : IEntityTypeConfiguration<TagRow>
{
    public void Configure(EntityTypeBuilder<TagRow> builder)
    {
        builder.ToTable("tags");
        builder.HasKey(tag => tag.Id);
        builder.Property(tag => tag.Group).HasMaxLength(100);
        builder.Property(tag => tag.Text).HasMaxLength(200);
        builder.HasIndex(tag => new { tag.Group, tag.Text, tag.LanguageId }).IsUnique();
        builder.HasIndex(tag => tag.LanguageId);
        builder.HasOne<LanguageRow>().WithMany().HasForeignKey(tag => tag.LanguageId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class TagUseMapping : IEntityTypeConfiguration<TagUseRow>
{
    public void Configure(EntityTypeBuilder<TagUseRow> builder)
    {
        builder.ToTable("tag_uses");
        builder.HasKey(use => new { use.NodeId, use.PropertyTypeId, use.TagId });
        builder.HasIndex(use => use.TagId);
        builder.HasIndex(use => use.PropertyTypeId);
        builder.HasOne(use => use.Content).WithMany().HasForeignKey(use => use.NodeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<PropertyTypeRow>().WithMany().HasForeignKey(use => use.PropertyTypeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(use => use.Tag).WithMany(tag => tag.Uses).HasForeignKey(use => use.TagId).OnDelete(DeleteBehavior.Cascade);
    }
}
