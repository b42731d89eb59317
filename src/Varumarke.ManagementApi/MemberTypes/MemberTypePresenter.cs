using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;
using Varumarke.ManagementApi.ContentTypes;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.MemberTypes;

/// <summary>A member type as the client reads it.</summary>
internal sealed class MemberTypePresenter(TypeParts parts)
{
    public object Present(IMemberType type) => new
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
        Compositions = parts.Compositions(type, "memberType", UmbracoObjectTypes.MemberType),
    };

    public static object Item(IMemberType type) => new
    {
        Id = type.Key,
        Flags = Array.Empty<object>(),
        Name = type.Name ?? string.Empty,
        Icon = type.Icon ?? string.Empty,
    };
}
