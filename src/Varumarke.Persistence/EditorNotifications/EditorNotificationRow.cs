using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Users;

namespace Varumarke.Persistence.EditorNotifications;

/// <summary>A user wants to hear when something is done to a node.</summary>
internal sealed class EditorNotificationRow
{
    public int UserId { get; set; }

    public int NodeId { get; set; }

    public string Action { get; set; } = string.Empty;
}

internal sealed class EditorNotificationMapping : IEntityTypeConfiguration<EditorNotificationRow>
{
    public void Configure(EntityTypeBuilder<EditorNotificationRow> builder)
    {
        builder.ToTable("editor_notifications");
        builder.HasKey(notification => new { notification.UserId, notification.NodeId, notification.Action });
        builder.Property(notification => notification.Action).HasMaxLength(255);
        builder.HasIndex(notification => notification.NodeId);
        builder.HasOne<UserRow>().WithMany().HasForeignKey(notification => notification.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<NodeRow>().WithMany().HasForeignKey(notification => notification.NodeId).OnDelete(DeleteBehavior.Cascade);
    }
}
