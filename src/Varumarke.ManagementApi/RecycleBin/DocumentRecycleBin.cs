using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.ManagementApi.Documents;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.RecycleBin;

/// <summary>The bin of documents, open to those whose part of the tree is the whole of it.</summary>
internal sealed class DocumentRecycleBin(IEntityService entities, AppCaches caches, DocumentEntities documents)
{
    private static readonly Ordering ByOrder = Ordering.By("sortOrder");

    public static IEnumerable<Operation> All =>
    [
        Operation.Get<DocumentRecycleBin>("recycle-bin/document/root", Access.Content, (own, call) => own.PageAsync(call, null)),
        Operation.Get<DocumentRecycleBin>("recycle-bin/document/children", Access.Content, (own, call) => own.PageAsync(call, call.NeededKey("parentId"))),
    ];

    private Task<Answer> PageAsync(Call call, Guid? parent)
    {
        if (call.User.CalculateContentStartNodeIds(entities, caches)?.Contains(Constants.System.Root) is not true)
        {
            return Task.FromResult(Answer.Forbidden);
        }

        (int skip, int take) = (call.Skip, call.Take);
        IEnumerable<IEntitySlim> page = parent is { } key
            ? entities.GetPagedChildren(key, UmbracoObjectTypes.Document, skip, Math.Max(take, 1), out long total, null, ByOrder)
            : entities.GetPagedTrashedChildren(null, UmbracoObjectTypes.Document, skip, Math.Max(take, 1), out total, null, ByOrder);
        return Task.FromResult(Answer.Of(new Paged<object>(total, [.. page.OfType<IDocumentEntitySlim>().Take(take).Select(documents.BinItem)])));
    }
}
