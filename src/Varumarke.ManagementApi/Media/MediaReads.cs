using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Varumarke.ManagementApi.Entities;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Media;

/// <summary>Media as they are: values, addresses, what happened to them.</summary>
internal sealed class MediaReads(
    IMediaService media,
    MediaPresenter presenter,
    MediaKind entities,
    MediaPermissions permissions,
    AuditLog audits,
    IOptionsMonitor<ContentSettings> settings)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Get<MediaReads>("media/configuration", MediaAccess.Use, (own, _) => Task.FromResult(Answer.Of(own.Configuration()))),
        Operation.Get<MediaReads>("media/{id:guid}", MediaAccess.Use, (own, call) => own.OneAsync(call)),
        Operation.Get<MediaReads>("media/{id:guid}/audit-log", MediaAccess.Use, (own, call) => own.AuditsAsync(call)),
        Operation.Get<MediaReads>("media/urls", MediaAccess.Use, (own, call) => own.AddressesAsync(call)),
        Operation.Get<MediaReads>("item/media", Access.ContentTree, (own, call) => own.ItemsAsync(call)),
    ];

    private object Configuration() => new { settings.CurrentValue.DisableDeleteWhenReferenced, settings.CurrentValue.DisableUnpublishWhenReferenced };

    private async Task<Answer> OneAsync(Call call) =>
        await permissions.RefusalAsync(call.User, call.Id) ?? (media.GetById(call.Id) is { } found ? Answer.Of(presenter.Present(found)) : Answer.NotFound);

    private async Task<Answer> AuditsAsync(Call call) =>
        await permissions.RefusalAsync(call.User, call.Id) ?? await audits.PageAsync(call, UmbracoObjectTypes.Media);

    private async Task<Answer> AddressesAsync(Call call) => Answer.Of((await VisibleAsync(call))
        .Select(found => new AddressesOf(found.Key, string.IsNullOrEmpty(found.MediaPath) ? [] : [new AddressIn(null, call.Whole(found.MediaPath))]))
        .ToArray());

    private async Task<Answer> ItemsAsync(Call call) => Answer.Of((await VisibleAsync(call)).Select(entities.Item).ToArray());

    private async Task<IReadOnlyList<IMediaEntitySlim>> VisibleAsync(Call call)
    {
        HashSet<Guid> visible = await permissions.VisibleAsync(call.User, call.Keys("id"));
        return entities.Find([.. visible]);
    }
}
