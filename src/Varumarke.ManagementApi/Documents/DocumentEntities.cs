using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Documents;

/// <summary>Documents as trees and pickers show them: names, states and what hangs below.</summary>
internal sealed class DocumentEntities(IEntityService entities, IIdKeyMap keys, IPublicAccessService access)
{
    public DocumentTreeItemModel TreeItem(IDocumentEntitySlim entity, bool noAccess) => new(
        entity.HasChildren,
        entity.Key,
        ParentOf(entity),
        [],
        noAccess,
        entity.Trashed,
        Utc(entity.CreateDate),
        IsProtected(entity),
        AncestorsOf(entity),
        TypeOf(entity),
        Variants(entity));

    public DocumentItemModel Item(IDocumentEntitySlim entity) => new(
        entity.Key, [], entity.Trashed, IsProtected(entity), ParentOf(entity), entity.HasChildren, TypeOf(entity), Variants(entity));

    public object BinItem(IDocumentEntitySlim entity) => new
    {
        Id = entity.Key,
        CreateDate = Utc(entity.CreateDate),
        entity.HasChildren,
        Parent = ParentOf(entity),
        DocumentType = TypeOf(entity),
        Variants = Variants(entity),
    };

    public IDocumentEntitySlim? Find(Guid key) => entities.Get(key, UmbracoObjectTypes.Document) as IDocumentEntitySlim;

    public IReadOnlyList<IDocumentEntitySlim> Find(Guid[] wanted) =>
        wanted.Length == 0 ? [] : [.. entities.GetAll(UmbracoObjectTypes.Document, wanted).OfType<IDocumentEntitySlim>()];

    private bool IsProtected(IDocumentEntitySlim entity) => access.IsProtected(entity.Path).Success;

    private Reference? ParentOf(IEntitySlim entity) => entity.ParentId > 0 ? Reference.To(KeyOf(entity.ParentId)) : null;

    private List<Reference> AncestorsOf(IEntitySlim entity) =>
        [.. entity.AncestorIds().Select(KeyOf).OfType<Guid>().Select(key => new Reference(key))];

    private Guid? KeyOf(int id) => keys.GetKeyForId(id, UmbracoObjectTypes.Document) is { Success: true } found ? found.Result : null;

    private static DocumentTypeReference TypeOf(IDocumentEntitySlim entity) =>
        new(entity.ContentTypeKey, entity.ContentTypeIcon ?? string.Empty, Reference.To(entity.ListViewKey));

    private static List<VariantItemModel> Variants(IDocumentEntitySlim entity)
    {
        if (!entity.Variations.VariesByCulture())
        {
            VariantState state = State(entity, entity.Published, entity.Edited);
            return [new VariantItemModel(entity.Name ?? string.Empty, null, DocumentPresenter.IdOf(entity.Key, null), [], state)];
        }

        return
        [
            .. entity.CultureNames.Select(pair => new VariantItemModel(
                pair.Value,
                pair.Key,
                DocumentPresenter.IdOf(entity.Key, pair.Key),
                [],
                State(entity, entity.PublishedCultures.Contains(pair.Key), entity.EditedCultures.Contains(pair.Key)))),
        ];
    }

    private static VariantState State(IDocumentEntitySlim entity, bool published, bool edited) =>
        entity.Trashed ? VariantState.Trashed
        : !published ? VariantState.Draft
        : edited ? VariantState.PublishedPendingChanges
        : VariantState.Published;

    private static DateTimeOffset Utc(DateTime date) => new(DateTime.SpecifyKind(date, DateTimeKind.Utc));
}

/// <summary>Paths of Umbraco's entities.</summary>
internal static class EntityPathExtensions
{
    /// <summary>The ids of a node's ancestors, the root's first, without the system's own.</summary>
    public static IEnumerable<int> AncestorIds(this IEntitySlim entity) =>
        entity.Path.GetIdsFromPathReversed().Skip(1).Where(id => id > 0).Reverse();
}
