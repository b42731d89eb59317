using Umbraco.Cms.Core.Configuration.Models;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Documents;

/// <summary>Documents as they are: the draft, what is published of it, what happened to it.</summary>
internal sealed class DocumentReads(
    IContentService contents,
    DocumentPresenter presenter,
    DocumentEntities documents,
    DocumentPermissions permissions,
    IAuditService audits,
    IUserIdKeyResolver userKeys,
    IOptionsMonitor<ContentSettings> settings)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Get<DocumentReads>("document/configuration", Access.Content, (own, _) => Task.FromResult(Answer.Of(own.Configuration()))),
        Operation.Get<DocumentReads>("document/{id:guid}", Access.Content, (own, call) => own.OneAsync(call, published: false)),
        Operation.Get<DocumentReads>("document/{id:guid}/published", Access.Content, (own, call) => own.OneAsync(call, published: true)),
        Operation.Get<DocumentReads>("document/{id:guid}/audit-log", Access.Content, (own, call) => own.AuditsAsync(call)),
        Operation.Get<DocumentReads>("item/document", Access.ContentTree, (own, call) => own.ItemsAsync(call)),
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

        return contents.GetById(call.Id) is { } content && (!published || content.Published)
            ? Answer.Of(presenter.Present(content, published))
            : Answer.NotFound;
    }

    private async Task<Answer> AuditsAsync(Call call)
    {
        if (await permissions.RefusalAsync(call.User, [call.Id]) is { } refusal)
        {
            return refusal;
        }

        Direction direction = string.Equals(call.Text("orderDirection"), "Ascending", StringComparison.OrdinalIgnoreCase) ? Direction.Ascending : Direction.Descending;
        PagedModel<IAuditItem> page = await audits.GetItemsByKeyAsync(call.Id, UmbracoObjectTypes.Document, call.Skip, call.Take, direction);
        var items = new List<object>();
        foreach (IAuditItem item in page.Items)
        {
            Attempt<Guid> user = await userKeys.TryGetAsync(item.UserId);
            items.Add(new
            {
                User = new Reference(user.Success ? user.Result : Guid.Empty),
                Timestamp = new DateTimeOffset(DateTime.SpecifyKind(item.CreateDate, DateTimeKind.Utc)),
                LogType = item.AuditType.ToString(),
                item.Comment,
                item.Parameters,
            });
        }

        return Answer.Of(new Paged<object>(page.Total, items));
    }

    private async Task<Answer> ItemsAsync(Call call)
    {
        Guid[] keys = call.Keys("id");
        HashSet<Guid> visible = await permissions.VisibleAsync(call.User, keys);
        IReadOnlyList<IDocumentEntitySlim> found = documents.Find([.. keys.Where(visible.Contains)]);
        return Answer.Of(found.Select(documents.Item).ToArray());
    }
}
