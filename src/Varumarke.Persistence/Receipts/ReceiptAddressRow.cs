using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Varumarke.Persistence.Receipts;

/// <summary>That somebody wants to be told of an asset that they took.</summary>
internal sealed class ReceiptAddressRow
{
    public string Group { get; set; } = string.Empty;

    public Guid MediaKey { get; set; }

    public string Code { get; set; } = string.Empty;

    public string Address { get; set; } = string.Empty;

    public string Language { get; set; } = string.Empty;

    public DateTime LeftOn { get; set; }

    public DateTime? QueuedOn { get; set; }
}

internal sealed class ReceiptAddressMapping : IEntityTypeConfiguration<ReceiptAddressRow>
{
    public void Configure(EntityTypeBuilder<ReceiptAddressRow> builder)
    {
        builder.ToTable("receipt_addresses");
        builder.HasKey(address => new { address.Group, address.MediaKey });
        builder.Property(address => address.Group).HasMaxLength(32);
        builder.Property(address => address.Code).HasMaxLength(32);
        builder.Property(address => address.Language).HasMaxLength(8);
        builder.HasIndex(address => address.MediaKey);
        builder.HasIndex(address => address.LeftOn);
    }
}
