using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Varumarke.Persistence.Users;

internal sealed class UserGroupMemberMapping : IEntityTypeConfiguration<UserGroupMemberRow>
{
    public void Configure(EntityTypeBuilder<UserGroupMemberRow> builder)
    {
        builder.ToTable("user_group_members");
        builder.HasKey(member => new { member.UserId, member.GroupId });
        builder.HasIndex(member => member.GroupId);
        builder.HasOne<UserRow>().WithMany(user => user.Groups).HasForeignKey(member => member.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<UserGroupRow>().WithMany().HasForeignKey(member => member.GroupId).OnDelete(DeleteBehavior.Cascade);
    }
}
