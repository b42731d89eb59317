using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;
using Varumarke.ManagementApi.ContentTypes;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.DocumentTypes;

/// <summary>A document type as the client reads it.</summary>
internal sealed class DocumentTypePresenter(TypeParts parts)
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
        Properties = TypeParts.Properties(type),
        Containers = TypeParts.Containers(type),
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
        Compositions = parts.Compositions(type, "documentType", UmbracoObjectTypes.DocumentType),
    };

    public static object Item(IContentType type) => new
    {
        Id = type.Key,
        Flags = Array.Empty<object>(),
        Name = type.Name ?? string.Empty,
        type.IsElement,
        Icon = type.Icon ?? string.Empty,
        type.Description,
    };
}
