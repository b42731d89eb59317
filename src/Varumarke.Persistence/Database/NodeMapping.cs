using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Varumarke.Persistence.Database;

/// <summary>Nodes hang below their parent; a parent with children cannot be deleted.</summary>
internal sealed class NodeMapping : IEntityTypeConfiguration<NodeRow>
{
    private static readonly DateTime Beginning = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public void Configure(EntityTypeBuilder<NodeRow> builder)
    {
        builder.ToTable("nodes");
        builder.HasKey(node => node.Id);
        builder.Property(node => node.Id).ValueGeneratedOnAdd();
        builder.Property(node => node.Path).HasMaxLength(255);
        builder.Property(node => node.Name).HasMaxLength(255);
        builder.HasIndex(node => node.Key).IsUnique();
        builder.HasIndex(node => new { node.ObjectType, node.Trashed });
        builder.HasIndex(node => new { node.ParentId, node.SortOrder });
        builder.HasIndex(node => node.Path);
        builder.HasOne<NodeRow>().WithMany().HasForeignKey(node => node.ParentId).OnDelete(DeleteBehavior.Restrict);

        // The ids and keys of the root and the recycle bins are Umbraco's own constants.
        builder.HasData(
            SystemNode(NodeRow.RootId, "916724a5-173d-4619-b97e-b9de133dd6f5", Umbraco.Cms.Core.Constants.ObjectTypes.SystemRoot, "SYSTEM DATA: umbraco master root", 0, "-1"),
            SystemNode(Umbraco.Cms.Core.Constants.System.RecycleBinContent, "0f582a79-1e41-4cf0-bfa0-76340651891a", Umbraco.Cms.Core.Constants.ObjectTypes.ContentRecycleBin, "Recycle Bin", 0, "-1,-20"),
            SystemNode(Umbraco.Cms.Core.Constants.System.RecycleBinMedia, "bf7c7cbc-952f-4518-97a2-69e9c7b33842", Umbraco.Cms.Core.Constants.ObjectTypes.MediaRecycleBin, "Recycle Bin", 0, "-1,-21"));
    }

    private static NodeRow SystemNode(int id, string key, Guid objectType, string name, int level, string path) => new()
    {
        Id = id,
        Key = Guid.Parse(key),
        ObjectType = objectType,
        ParentId = NodeRow.RootId,
        Level = level,
        Path = path,
        Name = name,
        CreatorId = -1,
        CreateDate = Beginning,
        UpdateDate = Beginning,
    };
}
