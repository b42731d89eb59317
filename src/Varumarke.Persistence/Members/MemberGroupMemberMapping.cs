using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Varumarke.Persistence.Contents;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.Members;

internal sealed class MemberGroupMemberMapping : IEntityTypeConfiguration<MemberGroupMemberRow>
{
    public void Configure(EntityTypeBuilder<MemberGroupMemberRow> builder)
    {
        builder.ToTable("member_group_members");
        builder.HasKey(member => new { member.MemberId, member.GroupId });
        builder.HasIndex(member => member.GroupId);
        builder.HasOne<ContentRow>().WithMany().HasForeignKey(member => member.MemberId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<NodeRow>().WithMany().HasForeignKey(member => member.GroupId).OnDelete(DeleteBehavior.Cascade);
    }
}
