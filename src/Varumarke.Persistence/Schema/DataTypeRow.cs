using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Umbraco.Cms.Core.Models;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.Schema;

/// <summary>A property editor with its configuration; the name is the node's.</summary>
internal sealed class DataTypeRow
{
    public int NodeId { get; set; }

    public NodeRow Node { get; set; } = null!;

    public string EditorAlias { get; set; } = string.Empty;

    public string? EditorUiAlias { get; set; }

    public ValueStorageType StorageType { get; set; }

    /// <summary>The configuration as the editor wrote it, JSON.</summary>
    public string? Configuration { get; set; }
}

internal sealed class DataTypeMapping : IEntityTypeConfiguration<DataTypeRow>
{
    public void Configure(EntityTypeBuilder<DataTypeRow> builder)
    {
        builder.ToTable("data_types");
        builder.HasKey(dataType => dataType.NodeId);
        builder.Property(dataType => dataType.NodeId).ValueGeneratedNever();
        builder.Property(dataType => dataType.EditorAlias).HasMaxLength(255);
        builder.Property(dataType => dataType.EditorUiAlias).HasMaxLength(255);
        builder.HasIndex(dataType => dataType.EditorAlias);
        builder.HasOne(dataType => dataType.Node).WithOne().HasForeignKey<DataTypeRow>(dataType => dataType.NodeId).OnDelete(DeleteBehavior.Cascade);
    }
}
