namespace Varumarke.Persistence.Members;

/// <summary>A member is in a group, which is a node as well.</summary>
internal sealed class MemberGroupMemberRow
{
    public int MemberId { get; set; }

    public int GroupId { get; set; }
}
