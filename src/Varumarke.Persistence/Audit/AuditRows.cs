using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Umbraco.Cms.Core.Models;

namespace Varumarke.Persistence.Audit;

/// <summary>Something that was done with an item: saved, published, moved … Kept when the item is gone.</summary>
internal sealed class AuditItemRow
{
    public int Id { get; set; }

    public int NodeId { get; set; }

    public AuditType Type { get; set; }

    public int UserId { get; set; }

    public string? EntityType { get; set; }

    public string? Comment { get; set; }

    public string? Parameters { get; set; }

    public DateTime Date { get; set; }
}

/// <summary>Something that happened with a user or member that security may want to know of.</summary>
internal sealed class AuditEntryRow
{
    public int Id { get; set; }

    public int PerformingUserId { get; set; }

    public Guid? PerformingUserKey { get; set; }

    public string? PerformingDetails { get; set; }

    public string? PerformingIp { get; set; }

    public DateTime EventDate { get; set; }

    public int AffectedUserId { get; set; }

    public Guid? AffectedUserKey { get; set; }

    public string? AffectedDetails { get; set; }

    public string? EventType { get; set; }

    public string? EventDetails { get; set; }
}

internal sealed class AuditItemMapping : IEntityTypeConfiguration<AuditItemRow>
{
    public void Configure(EntityTypeBuilder<AuditItemRow> builder)
    {
        builder.ToTable("audit_items");
        builder.HasKey(item => item.Id);
        builder.Property(item => item.EntityType).HasMaxLength(50);
        builder.Property(item => item.Comment).HasMaxLength(4000);
        builder.Property(item => item.Parameters).HasMaxLength(4000);
        builder.HasIndex(item => new { item.NodeId, item.Date });
        builder.HasIndex(item => new { item.UserId, item.Date });
        builder.HasIndex(item => item.Date);
    }
}

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntryRow>
{
    public void Configure(EntityTypeBuilder<AuditEntryRow> builder)
    {
        builder.ToTable("audit_entries");
        builder.HasKey(entry => entry.Id);
        builder.Property(entry => entry.PerformingDetails).HasMaxLength(1024);
        builder.Property(entry => entry.PerformingIp).HasMaxLength(64);
        builder.Property(entry => entry.AffectedDetails).HasMaxLength(1024);
        builder.Property(entry => entry.EventType).HasMaxLength(256);
        builder.Property(entry => entry.EventDetails).HasMaxLength(1024);
        builder.HasIndex(entry => entry.EventDate);
    }
}
