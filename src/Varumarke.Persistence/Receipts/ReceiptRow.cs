using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Varumarke.Persistence.Receipts;

/// <summary>That somebody took an asset away. It stays when the media item goes.</summary>
internal sealed class ReceiptRow
{
    public string Code { get; set; } = string.Empty;

    public Guid MediaKey { get; set; }

    public string? ContentHash { get; set; }

    public string Rendition { get; set; } = string.Empty;

    public string? Credit { get; set; }

    public string? Licence { get; set; }

    public string? LicenceUrl { get; set; }

    /// <summary>As a JSON list, on both databases.</summary>
    public string? AllowedChannels { get; set; }

    public DateTime? UsableUntil { get; set; }

    public string? Purpose { get; set; }

    public string? Channel { get; set; }

    public DateTime IssuedOn { get; set; }

    public int TimesAsked { get; set; }

    public DateTime? LastAskedOn { get; set; }
}

internal sealed class ReceiptMapping : IEntityTypeConfiguration<ReceiptRow>
{
    public void Configure(EntityTypeBuilder<ReceiptRow> builder)
    {
        builder.ToTable("receipts");
        builder.HasKey(receipt => receipt.Code);
        builder.Property(receipt => receipt.Code).HasMaxLength(32);
        builder.Property(receipt => receipt.ContentHash).HasMaxLength(64);
        builder.Property(receipt => receipt.Rendition).HasMaxLength(64);
        builder.Property(receipt => receipt.Licence).HasMaxLength(255);
        builder.Property(receipt => receipt.Purpose).HasMaxLength(200);
        builder.Property(receipt => receipt.Channel).HasMaxLength(64);
        builder.HasIndex(receipt => new { receipt.MediaKey, receipt.IssuedOn });
        builder.HasIndex(receipt => receipt.IssuedOn);
    }
}
