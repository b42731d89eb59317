using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Umbraco.Cms.Core.Models;

namespace Varumarke.Persistence.Schema;

/// <summary>A tab, or a group within one (its alias then begins with the tab's and a slash).</summary>
internal sealed record PropertyGroupRow
{
    public int Id { get; set; }

    public Guid Key { get; set; }

    public int ContentTypeId { get; set; }

    public PropertyGroupType Type { get; set; }

    public string Alias { get; set; } = string.Empty;

    public string? Name { get; set; }

    public int SortOrder { get; set; }
}

internal sealed class PropertyGroupMapping : IEntityTypeConfiguration<PropertyGroupRow>
{
    public void Configure(EntityTypeBuilder<PropertyGroupRow> builder)
    {
        builder.ToTable("property_groups");
        builder.HasKey(group => group.Id);
        builder.Property(group => group.Alias).HasMaxLength(255);
        builder.Property(group => group.Name).HasMaxLength(255);
        builder.HasIndex(group => group.Key).IsUnique();
        builder.HasIndex(group => group.ContentTypeId);
        builder.HasOne<ContentTypeRow>().WithMany().HasForeignKey(group => group.ContentTypeId).OnDelete(DeleteBehavior.Cascade);
    }
}
