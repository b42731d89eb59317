using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Varumarke.Persistence.Sharing;

/// <summary>A link to a collection.</summary>
internal sealed class ShareLinkRow
{
    public string SecretHash { get; set; } = string.Empty;

    public Guid CollectionKey { get; set; }

    public string? PasswordHash { get; set; }

    public DateTime EndsOn { get; set; }

    public string? Note { get; set; }

    public DateTime MadeOn { get; set; }

    public Guid MadeBy { get; set; }
}

internal sealed class ShareLinkMapping : IEntityTypeConfiguration<ShareLinkRow>
{
    public void Configure(EntityTypeBuilder<ShareLinkRow> builder)
    {
        builder.ToTable("share_links");
        builder.HasKey(link => link.SecretHash);
        builder.Property(link => link.SecretHash).HasMaxLength(64);
        builder.Property(link => link.PasswordHash).HasMaxLength(255);
        builder.Property(link => link.Note).HasMaxLength(200);
        builder.HasIndex(link => link.CollectionKey);
    }
}
