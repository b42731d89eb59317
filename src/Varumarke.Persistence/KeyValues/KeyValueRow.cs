using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Varumarke.Persistence.KeyValues;

/// <summary>One of the engine's small notes to itself.</summary>
internal sealed class KeyValueRow
{
    public string Key { get; set; } = string.Empty;

    public string? Value { get; set; }

    public DateTime Updated { get; set; }
}

internal sealed class KeyValueMapping : IEntityTypeConfiguration<KeyValueRow>
{
    public void Configure(EntityTypeBuilder<KeyValueRow> builder)
    {
        builder.ToTable("key_values");
        builder.HasKey(pair => pair.Key);
        builder.Property(pair => pair.Key).HasMaxLength(256);
    }
}
