using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Varumarke.Persistence.Contents;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.Members;

/// <summary>What a member signs in with, beside the content that the member is.</summary>
internal sealed class MemberRow
{
    public int NodeId { get; set; }

    public string Email { get; set; } = string.Empty;

    public string Username { get; set; } = string.Empty;

    /// <summary>The name without regard to case: no two members sign in with the same.</summary>
    public string UsernameKey { get; set; } = string.Empty;

    /// <summary>The hash, in the format that <see cref="PasswordConfig"/> names; never the password.</summary>
    public string? Password { get; set; }

    public string? PasswordConfig { get; set; }

    public string? SecurityStamp { get; set; }

    public bool IsApproved { get; set; }

    public bool IsLockedOut { get; set; }

    public int FailedPasswordAttempts { get; set; }

    public DateTime? EmailConfirmedDate { get; set; }

    public DateTime? LastLoginDate { get; set; }

    public DateTime? LastLockoutDate { get; set; }

    public DateTime? LastPasswordChangeDate { get; set; }
}

/// <summary>A member is in a group, which is a node as well.</summary>
internal sealed class MemberGroupMemberRow
{
    public int MemberId { get; set; }

    public int GroupId { get; set; }
}

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
