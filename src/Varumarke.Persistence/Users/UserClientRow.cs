namespace Varumarke.Persistence.Users;

/// <summary>The client id under which a program acts as a user.</summary>
internal sealed class UserClientRow
{
    public string ClientId { get; set; } = string.Empty;

    public int UserId { get; set; }
}
