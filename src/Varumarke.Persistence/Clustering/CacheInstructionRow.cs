using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Varumarke.Persistence.Clustering;

/// <summary>What one node told the others.</summary>
internal sealed class CacheInstructionRow
{
    public long Id { get; set; }

    public Guid Origin { get; set; }

    public DateTime Written { get; set; }

    /// <summary>JSON: a list of Umbraco's refresh instructions.</summary>
    public string Instructions { get; set; } = string.Empty;
}

internal sealed class CacheInstructionMapping : IEntityTypeConfiguration<CacheInstructionRow>
{
    public void Configure(EntityTypeBuilder<CacheInstructionRow> builder)
    {
        builder.ToTable("cache_instructions");
        builder.HasKey(entry => entry.Id);
        builder.HasIndex(entry => entry.Written);
    }
}
