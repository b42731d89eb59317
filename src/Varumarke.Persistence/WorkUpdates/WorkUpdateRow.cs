using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Varumarke.Core.WorkUpdates;

namespace Varumarke.Persistence.WorkUpdates;

/// <summary>That a measure or an activity came to another state. It stays when the document goes.</summary>
internal sealed class WorkUpdateRow
{
    public Guid Key { get; set; }

    public Guid Document { get; set; }

    public DateTime SaidOn { get; set; }

    public string SaidBy { get; set; } = string.Empty;

    public string? Before { get; set; }

    public string After { get; set; } = string.Empty;

    public string? Reason { get; set; }

    public Guid? Picture { get; set; }

    public WorkDecision Decision { get; set; }

    public DateTime? DecidedOn { get; set; }
}

internal sealed class WorkUpdateMapping : IEntityTypeConfiguration<WorkUpdateRow>
{
    public void Configure(EntityTypeBuilder<WorkUpdateRow> builder)
    {
        builder.ToTable("work_updates");
        builder.HasKey(update => update.Key);
        builder.Property(update => update.Key).ValueGeneratedNever();
        builder.Property(update => update.SaidBy).HasMaxLength(200);
        builder.Property(update => update.Before).HasMaxLength(32);
        builder.Property(update => update.After).HasMaxLength(32);
        builder.Property(update => update.Reason).HasMaxLength(2000);
        builder.HasIndex(update => new { update.Document, update.SaidOn });
        builder.HasIndex(update => update.Decision);
    }
}
