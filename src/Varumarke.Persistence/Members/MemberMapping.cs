using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Varumarke.Persistence.Contents;

namespace Varumarke.Persistence.Members;

internal sealed class MemberMapping : IEntityTypeConfiguration<MemberRow>
{
    public void Configure(EntityTypeBuilder<MemberRow> builder)
    {
        builder.ToTable("members");
        builder.HasKey(member => member.NodeId);
        builder.Property(member => member.NodeId).ValueGeneratedNever();
        builder.Property(member => member.Email).HasMaxLength(255);
        builder.Property(member => member.Username).HasMaxLength(255);
        builder.Property(member => member.UsernameKey).HasMaxLength(255);
        builder.Property(member => member.Password).HasMaxLength(500);
        builder.HasIndex(member => member.UsernameKey).IsUnique();
        builder.HasIndex(member => member.Email);
        builder.HasOne<ContentRow>().WithOne().HasForeignKey<MemberRow>(member => member.NodeId).OnDelete(DeleteBehavior.Cascade);
    }
}
