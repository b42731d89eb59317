using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;
using Varumarke.ManagementApi.ContentTypes;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.MediaTypes;

/// <summary>A media type as the client reads it.</summary>
internal sealed class MediaTypePresenter(TypeParts parts)
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
        Properties = TypeParts.Properties(type),
        Containers = TypeParts.Containers(type),
        Id = type.Key,
        AllowedMediaTypes = (type.AllowedContentTypes ?? []).Select(allowed => new { MediaType = new Reference(allowed.Key), allowed.SortOrder }).ToArray(),
        Compositions = parts.Compositions(type, "mediaType", UmbracoObjectTypes.MediaType),
        IsDeletable = !type.IsSystemMediaType(),
        AliasCanBeChanged = !type.IsSystemMediaType(),
    };
}
