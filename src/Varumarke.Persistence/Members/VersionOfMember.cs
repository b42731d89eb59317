using Varumarke.Persistence.Contents;

namespace Varumarke.Persistence.Members;

/// <summary>The version of a member together with what it signs in by.</summary>
internal sealed class VersionOfMember
{
    public ContentVersionRow Version { get; set; } = null!;

    public MemberRow Member { get; set; } = null!;
}
