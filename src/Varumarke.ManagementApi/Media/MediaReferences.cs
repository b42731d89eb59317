using Umbraco.Cms.Core.Models;
using Varumarke.ManagementApi.Operations;
using Varumarke.ManagementApi.References;

namespace Varumarke.ManagementApi.Media;

/// <summary>Where media are used.</summary>
internal sealed class MediaReferences(MediaPermissions permissions, ReferencePages pages)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Get<MediaReferences>("media/{id:guid}/referenced-by", MediaAccess.Use, (own, call) => own.ToOneAsync(call)),
        Operation.Get<MediaReferences>("media/{id:guid}/referenced-descendants", MediaAccess.Use, (own, call) => own.BelowAsync(call)),
        Operation.Get<MediaReferences>("media/are-referenced", MediaAccess.Use, (own, call) => own.AmongAsync(call)),
    ];

    private async Task<Answer> ToOneAsync(Call call) =>
        await permissions.RefusalAsync(call.User, call.Id) ?? await pages.ReferencedByAsync(call, call.Id, UmbracoObjectTypes.Media);

    private async Task<Answer> BelowAsync(Call call) =>
        await permissions.RefusalAsync(call.User, call.Id) ?? await pages.DescendantsAsync(call, call.Id, UmbracoObjectTypes.Media);

    private async Task<Answer> AmongAsync(Call call) =>
        await pages.AreReferencedAsync(call, await permissions.VisibleAsync(call.User, call.Keys("id")), UmbracoObjectTypes.Media);
}
