namespace Varumarke.Persistence.Users;

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
