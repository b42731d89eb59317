using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.Persistence.Contents;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Querying;

namespace Varumarke.Persistence.Members;

/// <summary>The version of a member together with what it signs in by.</summary>
internal sealed class VersionOfMember
{
    public ContentVersionRow Version { get; set; } = null!;

    public MemberRow Member { get; set; } = null!;
}
