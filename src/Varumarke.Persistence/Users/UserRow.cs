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
