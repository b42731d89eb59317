using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Varumarke.Persistence.Schema;

/// <summary>One type is composed of another.</summary>
internal sealed record CompositionRow
{
    /// <summary>The type that lends its properties.</summary>
    public int ParentId { get; set; }

    /// <summary>The type that gets them.</summary>
    public int ChildId { get; set; }
}

/// <summary>Content of one type may lie below content of another.</summary>
internal sealed record AllowedTypeRow
{
    public int ContentTypeId { get; set; }

    public int AllowedId { get; set; }

    public int SortOrder { get; set; }
}

/// <summary>A template that documents of a type may use.</summary>
internal sealed record AllowedTemplateRow
{
    public int ContentTypeId { get; set; }

    public int TemplateId { get; set; }
}

internal sealed class CompositionMapping : IEntityTypeConfiguration<CompositionRow>
{
    public void Configure(EntityTypeBuilder<CompositionRow> builder)
    {
        builder.ToTable("content_type_compositions");
        builder.HasKey(link => new { link.ChildId, link.ParentId });
        builder.HasIndex(link => link.ParentId);
        builder.HasOne<ContentTypeRow>().WithMany().HasForeignKey(link => link.ParentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<ContentTypeRow>().WithMany().HasForeignKey(link => link.ChildId).OnDelete(DeleteBehavior.Cascade);
    }
}

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

internal sealed class AllowedTemplateMapping : IEntityTypeConfiguration<AllowedTemplateRow>
{
    public void Configure(EntityTypeBuilder<AllowedTemplateRow> builder)
    {
        builder.ToTable("content_type_allowed_templates");
        builder.HasKey(link => new { link.ContentTypeId, link.TemplateId });
        builder.HasOne<ContentTypeRow>().WithMany().HasForeignKey(link => link.ContentTypeId).OnDelete(DeleteBehavior.Cascade);
    }
}
