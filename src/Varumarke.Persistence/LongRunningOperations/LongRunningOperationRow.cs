using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Umbraco.Cms.Core.Models;

namespace Varumarke.Persistence.LongRunningOperations;

/// <summary>Work that goes on after the request that began it, for example publishing a branch.</summary>
internal sealed class LongRunningOperationRow
{
    public Guid Id { get; set; }

    public string Type { get; set; } = string.Empty;

    public LongRunningOperationStatus Status { get; set; }

    /// <summary>JSON.</summary>
    public string? Result { get; set; }

    public DateTime Created { get; set; }

    public DateTime Updated { get; set; }

    /// <summary>When it counts as stale, unless it says that it goes on.</summary>
    public DateTime Expires { get; set; }
}

internal sealed class LongRunningOperationMapping : IEntityTypeConfiguration<LongRunningOperationRow>
{
    public void Configure(EntityTypeBuilder<LongRunningOperationRow> builder)
    {
        builder.ToTable("long_running_operations");
        builder.HasKey(operation => operation.Id);
        builder.Property(operation => operation.Type).HasMaxLength(200);
        builder.HasIndex(operation => new { operation.Type, operation.Status });
    }
}
