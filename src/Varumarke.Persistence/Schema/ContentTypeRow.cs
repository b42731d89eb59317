using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Umbraco.Cms.Core.Models;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.Schema;

/// <summary>A document, media or member type; which of them its node's object type tells, its name is the node's.</summary>
internal sealed class ContentTypeRow
{
    public int NodeId { get; set; }

    public NodeRow Node { get; set; } = null!;

    public string Alias { get; set; } = string.Empty;

    public string? Icon { get; set; }

    public string? Thumbnail { get; set; }

    public string? Description { get; set; }

    public bool AllowedAtRoot { get; set; }

    public bool IsElement { get; set; }

    public ContentVariation Variations { get; set; }

    /// <summary>The key of the data type that shows the children as a list.</summary>
    public Guid? ListView { get; set; }

    public bool PreventCleanup { get; set; }

    public int? KeepAllVersionsNewerThanDays { get; set; }

    public int? KeepLatestVersionPerDayForDays { get; set; }

    public int? DefaultTemplateId { get; set; }
}

internal sealed class ContentTypeMapping : IEntityTypeConfiguration<ContentTypeRow>
{
    public void Configure(EntityTypeBuilder<ContentTypeRow> builder)
    {
        builder.ToTable("content_types");
        builder.HasKey(type => type.NodeId);
        builder.Property(type => type.NodeId).ValueGeneratedNever();
        builder.Property(type => type.Alias).HasMaxLength(255);
        builder.Property(type => type.Icon).HasMaxLength(255);
        builder.Property(type => type.Thumbnail).HasMaxLength(255);
        builder.Property(type => type.Description).HasMaxLength(1500);
        builder.HasIndex(type => type.Alias);
        builder.HasOne(type => type.Node).WithOne().HasForeignKey<ContentTypeRow>(type => type.NodeId).OnDelete(DeleteBehavior.Cascade);
    }
}
