using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Umbraco.Cms.Core.Models.Membership;

namespace Varumarke.Persistence.Users;

/// <summary>Somebody, or something, that edits.</summary>
internal sealed class UserRow
{
    public int Id { get; set; }

    public Guid Key { get; set; }

    public string Name { get; set; } = string.Empty;

    public string Email { get; set; } = string.Empty;

    public string Username { get; set; } = string.Empty;

    /// <summary>The hash, in the format that <see cref="PasswordConfig"/> names; never the password.</summary>
    public string? Password { get; set; }

    public string? PasswordConfig { get; set; }

    public bool IsApproved { get; set; }

    public bool IsLockedOut { get; set; }

    public string? Language { get; set; }

    public string? SecurityStamp { get; set; }

    public int FailedPasswordAttempts { get; set; }

    public DateTime? LastLoginDate { get; set; }

    public DateTime? LastPasswordChangeDate { get; set; }

    public DateTime? LastLockoutDate { get; set; }

    public DateTime? EmailConfirmedDate { get; set; }

    public DateTime? InvitedDate { get; set; }

    public string? Avatar { get; set; }

    public string? Comments { get; set; }

    public UserKind Kind { get; set; }

    public List<int> StartContentIds { get; set; } = [];

    public List<int> StartMediaIds { get; set; } = [];

    public DateTime CreateDate { get; set; }

    public DateTime UpdateDate { get; set; }

    public List<UserGroupMemberRow> Groups { get; } = [];
}

/// <summary>A user is in a group.</summary>
internal sealed class UserGroupMemberRow
{
    public int GroupId { get; set; }

    public int UserId { get; set; }
}

/// <summary>A signed-in browser.</summary>
internal sealed class UserLoginRow
{
    public Guid SessionId { get; set; }

    public int UserId { get; set; }

    public DateTime LoggedIn { get; set; }

    public DateTime LastValidated { get; set; }

    public DateTime? LoggedOut { get; set; }

    public string? IpAddress { get; set; }
}

/// <summary>The client id under which a program acts as a user.</summary>
internal sealed class UserClientRow
{
    public string ClientId { get; set; } = string.Empty;

    public int UserId { get; set; }
}

internal sealed class UserMapping : IEntityTypeConfiguration<UserRow>
{
    public void Configure(EntityTypeBuilder<UserRow> builder)
    {
        builder.ToTable("users");
        builder.HasKey(user => user.Id);
        builder.Property(user => user.Name).HasMaxLength(255);
        builder.Property(user => user.Email).HasMaxLength(255);
        builder.Property(user => user.Username).HasMaxLength(255);
        builder.Property(user => user.Password).HasMaxLength(500);
        builder.HasIndex(user => user.Key).IsUnique();
        builder.HasIndex(user => user.Username).IsUnique();
        builder.HasIndex(user => user.Email);
    }
}

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

internal sealed class UserLoginMapping : IEntityTypeConfiguration<UserLoginRow>
{
    public void Configure(EntityTypeBuilder<UserLoginRow> builder)
    {
        builder.ToTable("user_logins");
        builder.HasKey(login => login.SessionId);
        builder.Property(login => login.IpAddress).HasMaxLength(255);
        builder.HasIndex(login => login.UserId);
        builder.HasIndex(login => login.LastValidated);
        builder.HasOne<UserRow>().WithMany().HasForeignKey(login => login.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class UserClientMapping : IEntityTypeConfiguration<UserClientRow>
{
    public void Configure(EntityTypeBuilder<UserClientRow> builder)
    {
        builder.ToTable("user_clients");
        builder.HasKey(client => client.ClientId);
        builder.Property(client => client.ClientId).HasMaxLength(255);
        builder.HasIndex(client => client.UserId);
        builder.HasOne<UserRow>().WithMany().HasForeignKey(client => client.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
