using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.ContentTypes;

/// <summary>What types of all kinds have, as their designers read it.</summary>
internal sealed class TypeParts(IIdKeyMap keys)
{
    /// <summary>The properties of the type itself, without those of its compositions.</summary>
    public static object[] Properties(IContentTypeBase type) =>
    [
        .. type.PropertyGroups.SelectMany(group => (group.PropertyTypes ?? Enumerable.Empty<IPropertyType>()).Select(property => Property(type, property, group.Key))),
        .. type.NoGroupPropertyTypes.Select(property => Property(type, property, null)),
    ];

    /// <summary>Tabs and groups; "tab/group" is the alias of a group in a tab.</summary>
    public static object[] Containers(IContentTypeBase type) =>
    [
        .. type.PropertyGroups.Select(group => (object)new
        {
            Id = group.Key,
            Parent = Reference.To(ParentOf(type, group)),
            group.Name,
            Type = group.Type.ToString(),
            group.SortOrder,
        }),
    ];

    /// <param name="type">The type.</param>
    /// <param name="kind">What this kind calls one of the types that it is composed of.</param>
    /// <param name="objectType">The kind itself.</param>
    public Dictionary<string, object>[] Compositions(IContentTypeComposition type, string kind, UmbracoObjectTypes objectType) =>
    [
        .. type.ContentTypeComposition.Select(composition => new Dictionary<string, object>
        {
            [kind] = new Reference(composition.Key),
            ["compositionType"] = composition.Key == KeyOf(type.ParentId, objectType) ? "Inheritance" : "Composition",
        }),
    ];

    private static Dictionary<string, object?> Property(IContentTypeBase type, IPropertyType property, Guid? group)
    {
        var shown = new Dictionary<string, object?>
        {
            ["id"] = property.Key,
            ["container"] = Reference.To(group),
            ["sortOrder"] = property.SortOrder,
            ["alias"] = property.Alias,
            ["name"] = property.Name ?? string.Empty,
            ["description"] = property.Description ?? string.Empty,
            ["dataType"] = new Reference(property.DataTypeKey),
            ["variesByCulture"] = property.VariesByCulture(),
            ["variesBySegment"] = property.VariesBySegment(),
            ["validation"] = new
            {
                property.Mandatory,
                MandatoryMessage = NullIfEmpty(property.MandatoryMessage),
                RegEx = NullIfEmpty(property.ValidationRegExp),
                RegExMessage = NullIfEmpty(property.ValidationRegExpMessage),
            },
            ["appearance"] = new { property.LabelOnTop },
        };
        if (type is IMemberType member)
        {
            shown["isSensitive"] = member.IsSensitiveProperty(property.Alias);
            shown["visibility"] = new
            {
                MemberCanView = member.MemberCanViewProperty(property.Alias),
                MemberCanEdit = member.MemberCanEditProperty(property.Alias),
            };
        }

        return shown;
    }

    private static Guid? ParentOf(IContentTypeBase type, PropertyGroup group)
    {
        int slash = group.Alias.LastIndexOf('/');
        return slash < 0 ? null : type.PropertyGroups.FirstOrDefault(other => other.Alias == group.Alias[..slash])?.Key;
    }

    private Guid? KeyOf(int id, UmbracoObjectTypes kind) => id > 0 && keys.GetKeyForId(id, kind) is { Success: true } found ? found.Result : null;

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
