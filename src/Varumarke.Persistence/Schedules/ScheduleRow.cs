using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Umbraco.Cms.Core.Models;
using Varumarke.Persistence.Contents;
using Varumarke.Persistence.Languages;

namespace Varumarke.Persistence.Schedules;

/// <summary>That a document is to be published, or to end, at a time; in one language or (null) in all.</summary>
internal sealed class ScheduleRow
{
    public Guid Id { get; set; }

    public int NodeId { get; set; }

    public int? LanguageId { get; set; }

    public DateTime Date { get; set; }

    public ContentScheduleAction Action { get; set; }
}

internal sealed class ScheduleMapping : IEntityTypeConfiguration<ScheduleRow>
{
    public void Configure(EntityTypeBuilder<ScheduleRow> builder)
    {
        builder.ToTable("content_schedules");
        builder.HasKey(schedule => schedule.Id);
        builder.Property(schedule => schedule.Id).ValueGeneratedNever();
        builder.HasIndex(schedule => schedule.NodeId);
        builder.HasIndex(schedule => schedule.Date);
        builder.HasIndex(schedule => schedule.LanguageId);
        builder.HasOne<LanguageRow>().WithMany().HasForeignKey(schedule => schedule.LanguageId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<ContentRow>().WithMany().HasForeignKey(schedule => schedule.NodeId).OnDelete(DeleteBehavior.Cascade);
    }
}
