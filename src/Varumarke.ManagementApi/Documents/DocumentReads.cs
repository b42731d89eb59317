using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Changes;
using Varumarke.ManagementApi.Entities;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Documents;

/// <summary>Documents as they are: the draft, what is published of it, what happened to it.</summary>
internal sealed class DocumentReads(
    IContentService contents,
    DocumentPresenter presenter,
    DocumentKind documents,
    DocumentPermissions permissions,
    AuditLog audits,
    IOptionsMonitor<ContentSettings> settings)
{
    // What it links to and shows is told by name, and by whether it is published.
    private const ChangeKinds MadeOf =
        ChangeKinds.Documents | ChangeKinds.Media | ChangeKinds.Types | ChangeKinds.DataTypes | ChangeKinds.Languages | ChangeKinds.Users;

    public static IEnumerable<Operation> All =>
    [
        Operation.Get<DocumentReads>("document/configuration", Access.ContentTree, (own, _) => Task.FromResult(Answer.Of(own.Configuration()))),
        Operation.Get<DocumentReads>("document/{id:guid}", Access.ContentTree, (own, call) => own.OneAsync(call, published: false)).Until(MadeOf),
        Operation.Get<DocumentReads>("document/{id:guid}/published", Access.ContentTree, (own, call) => own.OneAsync(call, published: true)).Until(MadeOf),
        Operation.Get<DocumentReads>("document/{id:guid}/audit-log", Access.Content, (own, call) => own.AuditsAsync(call)),
        Operation.Get<DocumentReads>("item/document", Access.ContentTree, (own, call) => own.ItemsAsync(call)),
        Operation.Get<DocumentReads>("item/document/ancestors", Access.ContentTree, (own, call) => own.AncestorsAsync(call)),
    ];

    private object Configuration()
    {
        ContentSettings current = settings.CurrentValue;
        return new
        {
            current.DisableDeleteWhenReferenced,
            current.DisableUnpublishWhenReferenced,
            current.AllowEditInvariantFromNonDefault,
            AllowNonExistingSegmentsCreation = false,
        };
    }

    private async Task<Answer> OneAsync(Call call, bool published)
    {
        if (await permissions.RefusalAsync(call.User, [call.Id]) is { } refusal)
        {
            return refusal;
        }

        if (contents.GetById(call.Id) is not { } content || (published && !content.Published))
        {
            return Answer.NotFound;
        }

        DocumentModel shown = Present(call.User, content, published);
        return Answer.Of(shown) with { Mark = published ? null : DocumentMark.Of(content), IsLasting = !shown.Variants.Any(IsScheduled) };
    }

    // What was planned is forgotten when its hour has come, also where nothing came of it.
    private static bool IsScheduled(DocumentVariant variant) => variant.ScheduledPublishDate is not null || variant.ScheduledUnpublishDate is not null;

    private DocumentModel Present(IUser user, IContent content, bool published)
    {
        DocumentModel whole = presenter.Present(content, published);
        return whole with { Values = HiddenProperties.LeftOut(user, content, whole.Values) };
    }

    private async Task<Answer> AuditsAsync(Call call) =>
        await permissions.RefusalAsync(call.User, [call.Id]) ?? await audits.PageAsync(call, UmbracoObjectTypes.Document);

    private async Task<Answer> ItemsAsync(Call call)
    {
        Guid[] keys = call.Keys("id");
        HashSet<Guid> visible = await permissions.VisibleAsync(call.User, keys);
        return Answer.Of(documents.Find([.. keys.Where(visible.Contains)]).Select(documents.Item).ToArray());
    }

    // Each of those asked for, with what lies above it as far as the caller may read it.
    private async Task<Answer> AncestorsAsync(Call call)
    {
        Guid[] keys = call.Keys("id");
        HashSet<Guid> visible = await permissions.VisibleAsync(call.User, keys);
        var ways = documents.Find([.. keys.Where(visible.Contains)]).Select(document => (document.Key, Above: documents.Above(document))).ToList();
        HashSet<Guid> readable = await permissions.VisibleAsync(call.User, [.. ways.SelectMany(way => way.Above).Distinct()]);
        Dictionary<Guid, object> items = documents.Find([.. readable]).ToDictionary(document => document.Key, documents.Item);
        return Answer.Of(ways.Select(way => new { Id = way.Key, Ancestors = way.Above.Where(items.ContainsKey).Select(key => items[key]).ToArray() }).ToArray());
    }
}
