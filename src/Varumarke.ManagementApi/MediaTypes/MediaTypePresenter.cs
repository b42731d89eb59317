using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.ManagementApi.DocumentTypes;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.MediaTypes;

/// <summary>A media type as the client reads it.</summary>
internal sealed class MediaTypePresenter(IIdKeyMap keys)
{
    public object Present(IMediaType type) => new
    {
        type.Alias,
        Name = type.Name ?? string.Empty,
        Description = type.Description ?? string.Empty,
        Icon = type.Icon ?? string.Empty,
        type.AllowedAsRoot,
        VariesByCulture = type.VariesByCulture(),
        VariesBySegment = type.VariesBySegment(),
        Collection = Reference.To(type.ListView),
        type.IsElement,
        Properties = DocumentTypePresenter.Properties(type),
        Containers = DocumentTypePresenter.Containers(type),
        Id = type.Key,
        AllowedMediaTypes = (type.AllowedContentTypes ?? []).Select(allowed => new { MediaType = new Reference(allowed.Key), allowed.SortOrder }).ToArray(),
        Compositions = type.ContentTypeComposition.Select(composition => new
        {
            MediaType = new Reference(composition.Key),
            CompositionType = composition.Key == KeyOf(type.ParentId) ? "Inheritance" : "Composition",
        }).ToArray(),
        IsDeletable = !type.IsSystemMediaType(),
        AliasCanBeChanged = !type.IsSystemMediaType(),
    };

    private Guid? KeyOf(int id) => id > 0 && keys.GetKeyForId(id, UmbracoObjectTypes.MediaType) is { Success: true } found ? found.Result : null;
}
