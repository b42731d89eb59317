using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Varumarke.Persistence.Usage;

/// <summary>How often something was used in a month.</summary>
internal sealed class UsageRow
{
    public int Month { get; set; }

    public string Kind { get; set; } = string.Empty;

    public string Subject { get; set; } = string.Empty;

    public long Count { get; set; }
}

internal sealed class UsageMapping : IEntityTypeConfiguration<UsageRow>
{
    public void Configure(EntityTypeBuilder<UsageRow> builder)
    {
        builder.ToTable("usage_counts");
        builder.HasKey(usage => new { usage.Month, usage.Kind, usage.Subject });
        builder.Property(usage => usage.Kind).HasMaxLength(16);
        builder.Property(usage => usage.Subject).HasMaxLength(100);
    }
}
