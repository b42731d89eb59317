using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Varumarke.Persistence.WorkUpdates;

/// <summary>A link that was mailed. It names nobody.</summary>
internal sealed class WorkLinkRow
{
    public Guid Key { get; set; }

    public Guid Document { get; set; }

    public DateTime Deadline { get; set; }

    public string Occasion { get; set; } = string.Empty;

    public DateTime MadeOn { get; set; }

    public DateTime ExpiresOn { get; set; }

    public DateTime? UsedOn { get; set; }
}

internal sealed class WorkLinkMapping : IEntityTypeConfiguration<WorkLinkRow>
{
    public void Configure(EntityTypeBuilder<WorkLinkRow> builder)
    {
        builder.ToTable("work_links");
        builder.HasKey(link => link.Key);
        builder.Property(link => link.Key).ValueGeneratedNever();
        builder.Property(link => link.Occasion).HasMaxLength(64);
        builder.HasIndex(link => new { link.Document, link.Deadline, link.Occasion }).IsUnique();
        builder.HasIndex(link => link.ExpiresOn);
    }
}
