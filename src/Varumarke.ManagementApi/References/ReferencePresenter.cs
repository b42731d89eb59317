using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Varumarke.ManagementApi.Documents;

namespace Varumarke.ManagementApi.References;

/// <summary>Those that refer to something, as the client lists them: each says by <c>$type</c> what it is.</summary>
internal sealed class ReferencePresenter(IEntityService entities)
{
    public IReadOnlyList<object> Present(IReadOnlyList<RelationItemModel> items)
    {
        Guid[] keys = [.. items.Where(item => item.NodeType == Constants.UdiEntityType.Document).Select(item => item.NodeKey).Distinct()];
        Dictionary<Guid, IEntitySlim> documents = keys.Length == 0
            ? []
            : entities.GetAll(UmbracoObjectTypes.Document, keys).OfType<IDocumentEntitySlim>().ToDictionary(document => document.Key, document => (IEntitySlim)document);
        return [.. items.Select(item => Present(item, documents.GetValueOrDefault(item.NodeKey)))];
    }

    private static Dictionary<string, object?> Present(RelationItemModel item, IEntitySlim? document) => item.NodeType switch
    {
        Constants.UdiEntityType.Document => Of(
            item,
            "DocumentReferenceResponseModel",
            ("published", item.NodePublished),
            ("documentType", TypeOf(item)),
            ("variants", document is null ? new List<VariantItemModel>() : DocumentKind.Variants(document))),
        Constants.UdiEntityType.Media => Of(item, "MediaReferenceResponseModel", ("mediaType", TypeOf(item))),
        Constants.UdiEntityType.Member => Of(item, "MemberReferenceResponseModel", ("memberType", TypeOf(item))),
        _ => Of(item, "DefaultReferenceResponseModel", ("type", item.NodeType), ("icon", item.ContentTypeIcon)),
    };

    // What tells the shapes apart must stand first in each.
    private static Dictionary<string, object?> Of(RelationItemModel item, string shape, params ReadOnlySpan<(string Name, object? Value)> more)
    {
        var model = new Dictionary<string, object?> { ["$type"] = shape, ["id"] = item.NodeKey, ["name"] = item.NodeName };
        foreach ((string name, object? value) in more)
        {
            model[name] = value;
        }

        return model;
    }

    private static object TypeOf(RelationItemModel item) => new
    {
        Id = item.ContentTypeKey,
        Icon = item.ContentTypeIcon,
        Alias = item.ContentTypeAlias,
        Name = item.ContentTypeName,
    };
}
