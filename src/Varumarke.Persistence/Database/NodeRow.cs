using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Varumarke.Persistence.Database;

/// <summary>
/// What every thing in a tree has in common: documents, media, members, types, data types, containers. Ids are unique
/// across all of them, which is what Umbraco's entity look-ups, relations and permissions build on.
/// </summary>
internal sealed class NodeRow
{
    /// <summary>The root of every tree.</summary>
    public const int RootId = -1;

    /// <summary>The columns that <see cref="Read"/> takes, of the table <c>nodes n</c>.</summary>
    public const string Columns =
        """n."Id", n."Key", n."ObjectType", n."ParentId", n."Level", n."Path", n."SortOrder", n."Name", n."Trashed", n."CreatorId", n."CreateDate", n."UpdateDate" """;

    public int Id { get; set; }

    public Guid Key { get; set; }

    /// <summary>One of Umbraco's object types.</summary>
    public Guid ObjectType { get; set; }

    public int ParentId { get; set; }

    public int Level { get; set; }

    /// <summary>The ids from the root down to this node, with commas between.</summary>
    public string Path { get; set; } = string.Empty;

    public int SortOrder { get; set; }

    public string? Name { get; set; }

    public bool Trashed { get; set; }

    public int? CreatorId { get; set; }

    public DateTime CreateDate { get; set; }

    /// <summary>When anything about the node was last saved.</summary>
    public DateTime UpdateDate { get; set; }

    /// <summary>A node of its <see cref="Columns"/>.</summary>
    public static NodeRow Read(RowReader row) => new()
    {
        Id = row.Int(),
        Key = row.Guid(),
        ObjectType = row.Guid(),
        ParentId = row.Int(),
        Level = row.Int(),
        Path = row.Text(),
        SortOrder = row.Int(),
        Name = row.TextOrNull(),
        Trashed = row.Bool(),
        CreatorId = row.IntOrNull(),
        CreateDate = row.Date(),
        UpdateDate = row.Date(),
    };
}

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
