using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Varumarke.Persistence.Database;

/// <summary>A seed that this database has had.</summary>
internal sealed class AppliedSeedRow
{
    public string Name { get; set; } = string.Empty;

    public DateTime AppliedAt { get; set; }
}

internal sealed class AppliedSeedMapping : IEntityTypeConfiguration<AppliedSeedRow>
{
    public void Configure(EntityTypeBuilder<AppliedSeedRow> builder)
    {
        builder.ToTable("applied_seeds");
        builder.HasKey(seed => seed.Name);
        builder.Property(seed => seed.Name).HasMaxLength(100);
    }
}
