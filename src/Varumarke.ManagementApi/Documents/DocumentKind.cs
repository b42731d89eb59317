using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.ManagementApi.Entities;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Documents;

/// <summary>Documents as trees, pickers and the bin show them: names, states and what hangs below.</summary>
internal sealed class DocumentKind(IEntityService entities, EntityKeys keys, IPublicAccessService access, DocumentPermissions permissions) : IEntityKind
{
    public UmbracoObjectTypes Type => UmbracoObjectTypes.Document;

    public object TreeItem(IEntitySlim entity, bool noAccess) => new DocumentTreeItemModel(
        entity.HasChildren,
        entity.Key,
        keys.ParentOf(entity, Type),
        [],
        noAccess,
        entity.Trashed,
        Dates.Utc(entity.CreateDate),
        IsProtected(entity),
        keys.AncestorsOf(entity, Type),
        TypeOf(entity),
        Variants(entity));

    public object Item(IEntitySlim entity) => new DocumentItemModel(
        entity.Key, [], entity.Trashed, IsProtected(entity), keys.ParentOf(entity, Type), entity.HasChildren, TypeOf(entity), Variants(entity));

    public object BinItem(IEntitySlim entity) => new
    {
        Id = entity.Key,
        CreateDate = Dates.Utc(entity.CreateDate),
        entity.HasChildren,
        Parent = keys.ParentOf(entity, Type),
        DocumentType = TypeOf(entity),
        Variants = Variants(entity),
    };

    public Task<HashSet<Guid>> VisibleAsync(IUser user, IReadOnlyCollection<Guid> wanted, bool anywhere = false) =>
        permissions.VisibleAsync(user, wanted, anywhere);

    public IReadOnlyList<IEntitySlim> Find(Guid[] wanted) =>
        wanted.Length == 0 ? [] : [.. entities.GetAll(Type, wanted).OfType<IDocumentEntitySlim>()];

    /// <summary>The keys of what lies above, the root's first.</summary>
    public IReadOnlyList<Guid> Above(IEntitySlim entity) => [.. keys.AncestorsOf(entity, Type).Select(ancestor => ancestor.Id)];

    public static List<VariantItemModel> Variants(IEntitySlim entity)
    {
        var document = (IDocumentEntitySlim)entity;
        if (!document.Variations.VariesByCulture())
        {
            return [Variant(document, document.Name, null, document.Published, document.Edited)];
        }

        return
        [
            .. document.CultureNames.Select(pair => Variant(
                document, pair.Value, pair.Key, document.PublishedCultures.Contains(pair.Key), document.EditedCultures.Contains(pair.Key))),
        ];
    }

    private bool IsProtected(IEntitySlim entity) => access.IsProtected(entity.Path).Success;

    private static DocumentTypeReference TypeOf(IEntitySlim entity)
    {
        var document = (IDocumentEntitySlim)entity;
        return new DocumentTypeReference(document.ContentTypeKey, document.ContentTypeIcon ?? string.Empty, Reference.To(document.ListViewKey));
    }

    private static VariantItemModel Variant(IDocumentEntitySlim document, string? name, string? culture, bool published, bool edited) => new(
        name ?? string.Empty,
        culture,
        DocumentPresenter.IdOf(document.Key, culture),
        [],
        document.Trashed ? VariantState.Trashed
            : !published ? VariantState.Draft
            : edited ? VariantState.PublishedPendingChanges
            : VariantState.Published);
}
