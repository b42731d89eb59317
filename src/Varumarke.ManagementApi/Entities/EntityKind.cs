using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.Membership;

namespace Varumarke.ManagementApi.Entities;

/// <summary>A kind of thing that lies in a tree with start nodes and a recycle bin: documents, or media. The shapes are the client's.</summary>
internal interface IEntityKind
{
    UmbracoObjectTypes Type { get; }

    /// <param name="entity">What is shown.</param>
    /// <param name="noAccess">It is shown as a step of the way alone.</param>
    object TreeItem(IEntitySlim entity, bool noAccess);

    object BinItem(IEntitySlim entity);

    object Item(IEntitySlim entity);

    /// <summary>Those of the keys that the user may see.</summary>
    /// <param name="user">Who asks.</param>
    /// <param name="keys">Of what.</param>
    /// <param name="anywhere">Start nodes do not count.</param>
    Task<HashSet<Guid>> VisibleAsync(IUser user, IReadOnlyCollection<Guid> keys, bool anywhere = false);
}
