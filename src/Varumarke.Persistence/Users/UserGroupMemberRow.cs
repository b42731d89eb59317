namespace Varumarke.Persistence.Users;

/// <summary>A user is in a group.</summary>
internal sealed class UserGroupMemberRow
{
    public int GroupId { get; set; }

    public int UserId { get; set; }
}
