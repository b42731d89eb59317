using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.DocumentTypes;

/// <summary>A document type as the client reads it.</summary>
internal sealed class DocumentTypePresenter(IIdKeyMap keys)
{
    public object Present(IContentType type) => new
    {
        type.Alias,
        Name = type.Name ?? string.Empty,

        // The client prints a null here as the word.
        Description = type.Description ?? string.Empty,
        Icon = type.Icon ?? string.Empty,
        type.AllowedAsRoot,
        VariesByCulture = type.VariesByCulture(),
        VariesBySegment = type.VariesBySegment(),
        Collection = Reference.To(type.ListView),
        type.IsElement,
        Properties = Properties(type),
        Containers = Containers(type),
        Id = type.Key,
        AllowedTemplates = Array.Empty<Reference>(),
        DefaultTemplate = (Reference?)null,
        Cleanup = new
        {
            PreventCleanup = type.HistoryCleanup?.PreventCleanup ?? false,
            type.HistoryCleanup?.KeepAllVersionsNewerThanDays,
            type.HistoryCleanup?.KeepLatestVersionPerDayForDays,
        },
        AllowedDocumentTypes = (type.AllowedContentTypes ?? []).Select(allowed => new { DocumentType = new Reference(allowed.Key), allowed.SortOrder }).ToArray(),
        Compositions = Compositions(type),
    };

    public static object[] Properties(IContentTypeBase type) =>
    [
        .. type.PropertyGroups.SelectMany(group => (group.PropertyTypes ?? Enumerable.Empty<IPropertyType>()).Select(property => Property(property, group.Key))),
        .. type.NoGroupPropertyTypes.Select(property => Property(property, null)),
    ];

    private static object Property(IPropertyType property, Guid? group) => new
    {
        Id = property.Key,
        Container = Reference.To(group),
        property.SortOrder,
        property.Alias,
        Name = property.Name ?? string.Empty,
        Description = property.Description ?? string.Empty,
        DataType = new Reference(property.DataTypeKey),
        VariesByCulture = property.VariesByCulture(),
        VariesBySegment = property.VariesBySegment(),
        Validation = new
        {
            property.Mandatory,
            MandatoryMessage = NullIfEmpty(property.MandatoryMessage),
            RegEx = NullIfEmpty(property.ValidationRegExp),
            RegExMessage = NullIfEmpty(property.ValidationRegExpMessage),
        },
        Appearance = new { property.LabelOnTop },
    };

    // "tab/group" is the alias of a group in a tab.
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

    private static Guid? ParentOf(IContentTypeBase type, PropertyGroup group)
    {
        int slash = group.Alias.LastIndexOf('/');
        return slash < 0 ? null : type.PropertyGroups.FirstOrDefault(other => other.Alias == group.Alias[..slash])?.Key;
    }

    private object[] Compositions(IContentType type) =>
    [
        .. type.ContentTypeComposition.Select(composition => (object)new
        {
            DocumentType = new Reference(composition.Key),
            CompositionType = composition.Key == KeyOf(type.ParentId) ? "Inheritance" : "Composition",
        }),
    ];

    private Guid? KeyOf(int id) => id > 0 && keys.GetKeyForId(id, UmbracoObjectTypes.DocumentType) is { Success: true } found ? found.Result : null;

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
