using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.Relations;

/// <summary>One node is related to another; goes with either of them.</summary>
internal sealed class RelationRow
{
    public int Id { get; set; }

    public int ParentId { get; set; }

    public NodeRow Parent { get; set; } = null!;

    public int ChildId { get; set; }

    public NodeRow Child { get; set; } = null!;

    public int RelationTypeId { get; set; }

    public string? Comment { get; set; }

    public DateTime CreateDate { get; set; }
}

internal sealed class RelationMapping : IEntityTypeConfiguration<RelationRow>
{
    public void Configure(EntityTypeBuilder<RelationRow> builder)
    {
        builder.ToTable("relations");
        builder.HasKey(relation => relation.Id);
        builder.Property(relation => relation.Comment).HasMaxLength(1000);
        builder.HasIndex(relation => new { relation.ParentId, relation.ChildId, relation.RelationTypeId }).IsUnique();
        builder.HasIndex(relation => relation.ChildId);
        builder.HasIndex(relation => relation.RelationTypeId);
        builder.HasOne(relation => relation.Parent).WithMany().HasForeignKey(relation => relation.ParentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(relation => relation.Child).WithMany().HasForeignKey(relation => relation.ChildId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<RelationTypeRow>().WithMany().HasForeignKey(relation => relation.RelationTypeId).OnDelete(DeleteBehavior.Cascade);
    }
}
