using Microsoft.Extensions.DependencyInjection;
using Varumarke.Core.Composition;
using Varumarke.Http.Editors;
using Varumarke.ManagementApi.Imaging;
using Varumarke.ManagementApi.Media;
using Varumarke.ManagementApi.MediaTypes;
using Varumarke.ManagementApi.Operations;
using Varumarke.ManagementApi.RecycleBin;
using Varumarke.ManagementApi.Rights;
using Varumarke.ManagementApi.Sharing;
using Varumarke.ManagementApi.Usage;

namespace Varumarke.ManagementApi;

/// <summary>The operations of the media section, and what uploading a file needs.</summary>
internal static class MediaSection
{
    public static IEnumerable<Operation> Operations =>
    [
        .. MediaTypeReads.All,
        .. MediaTree.All,
        .. MediaReads.All,
        .. MediaWrites.All,
        .. MediaMoves.All,
        .. MediaReferences.All,
        .. MediaCollection.All,
        .. MediaSearch.All,
        .. MediaRecycleBin.All,
        .. ResizedAddresses.All,
        .. MediaRights.All,
        .. MediaReceipts.All,
        .. RightsOverview.All,
        .. UsageOperations.All,
        .. CollectionOperations.All,
        .. ShareLinkOperations.All,
    ];

    public static IServiceCollection AddMediaSection(this IServiceCollection services) => services
        .AddSingleton<IEditorSight, EditorSight>()
        .AddSingleton<MediaKind>()
        .AddSingleton<MediaFlags>()
        .AddSingleton<MediaPermissions>()
        .AddSingleton<MediaPresenter>()
        .AddSingleton<MediaApproval>()
        .AddSingleton<MediaTypePresenter>()
        .AddSingleton<MediaTypeReads>()
        .AddSingleton<MediaTree>()
        .AddSingleton<MediaReads>()
        .AddSingleton<MediaWrites>()
        .AddSingleton<MediaMoves>()
        .AddSingleton<MediaReferences>()
        .AddSingleton<MediaCollection>()
        .AddSingleton<MediaSearch>()
        .AddSingleton<MediaRecycleBin>()
        .AddSingleton<ResizedAddresses>()
        .AddSingleton<MediaRights>()
        .AddSingleton<MediaReceipts>()
        .AddSingleton<RightsOverview>()
        .AddSingleton<UsageOperations>()
        .AddSharing()
        .AddSingleton<CollectionOperations>()
        .AddSingleton<ShareLinkOperations>();
}
