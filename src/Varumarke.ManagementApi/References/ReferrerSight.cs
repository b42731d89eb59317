using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.ManagementApi.Documents;

namespace Varumarke.ManagementApi.References;

/// <summary>Which of those that refer to something a user may see: documents and media by their own rules, members with their section, others always.</summary>
internal sealed class ReferrerSight(DocumentPermissions documents, IMediaPermissionService media)
{
    public static bool IsEverything(IUser user) => user.IsAdmin();

    public async Task<IEnumerable<RelationItemModel>> SeenAsync(IUser user, IReadOnlyList<RelationItemModel> items)
    {
        HashSet<Guid> seenDocuments = await documents.VisibleAsync(user, KeysOf(items, Constants.UdiEntityType.Document));
        Guid[] mediaKeys = KeysOf(items, Constants.UdiEntityType.Media);
        ISet<Guid> seenMedia = mediaKeys.Length == 0 ? new HashSet<Guid>() : await media.FilterAuthorizedAccessAsync(user, mediaKeys);
        bool seesMembers = user.HasSectionAccess(Constants.Applications.Members);
        return items.Where(item => item.NodeType switch
        {
            Constants.UdiEntityType.Document => seenDocuments.Contains(item.NodeKey),
            Constants.UdiEntityType.Media => seenMedia.Contains(item.NodeKey),
            Constants.UdiEntityType.Member => seesMembers,
            _ => true,
        });
    }

    private static Guid[] KeysOf(IEnumerable<RelationItemModel> items, string type) =>
        [.. items.Where(item => item.NodeType == type).Select(item => item.NodeKey).Distinct()];
}
