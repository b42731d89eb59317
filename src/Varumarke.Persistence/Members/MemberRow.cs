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
