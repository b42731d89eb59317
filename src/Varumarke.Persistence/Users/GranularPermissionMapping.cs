using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Varumarke.Persistence.Users;

internal sealed class GranularPermissionMapping : IEntityTypeConfiguration<GranularPermissionRow>
{
    public void Configure(EntityTypeBuilder<GranularPermissionRow> builder)
    {
        builder.ToTable("user_group_granular_permissions");
        builder.HasKey(permission => permission.Id);
        builder.Property(permission => permission.Context).HasMaxLength(255);
        builder.Property(permission => permission.Permission).HasMaxLength(255);
        builder.HasIndex(permission => new { permission.GroupId, permission.Context, permission.Key });
        builder.HasIndex(permission => permission.Key);
        builder.HasOne<UserGroupRow>().WithMany(group => group.GranularPermissions).HasForeignKey(permission => permission.GroupId).OnDelete(DeleteBehavior.Cascade);
    }
}
