using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Varumarke.Persistence.Relations;

/// <summary>A kind of relation between two nodes.</summary>
internal sealed class RelationTypeRow
{
    public int Id { get; set; }

    public Guid Key { get; set; }

    public string Alias { get; set; } = string.Empty;

    public string Name { get; set; } = string.Empty;

    public bool IsBidirectional { get; set; }

    /// <summary>The parent uses the child, so deleting the child would leave something broken.</summary>
    public bool IsDependency { get; set; }

    public Guid? ParentObjectType { get; set; }

    public Guid? ChildObjectType { get; set; }
}

internal sealed class RelationTypeMapping : IEntityTypeConfiguration<RelationTypeRow>
{
    public void Configure(EntityTypeBuilder<RelationTypeRow> builder)
    {
        builder.ToTable("relation_types");
        builder.HasKey(type => type.Id);
        builder.Property(type => type.Alias).HasMaxLength(100);
        builder.Property(type => type.Name).HasMaxLength(255);
        builder.HasIndex(type => type.Key).IsUnique();
        builder.HasIndex(type => type.Alias).IsUnique();
    }
}
