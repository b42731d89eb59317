using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.ContentTypes;

/// <summary>A type of any of the three kinds, as a designer sends it. The kinds name the types that they hold and are composed of differently.</summary>
internal sealed record SentContentType(
    string? Alias,
    string? Name,
    string? Description,
    string? Icon,
    bool AllowedAsRoot,
    bool VariesByCulture,
    bool VariesBySegment,
    Reference? Collection,
    bool IsElement,
    IReadOnlyList<SentProperty>? Properties,
    IReadOnlyList<SentContainer>? Containers,
    Guid? Id,
    Reference? Parent,
    SentCleanup? Cleanup,
    IReadOnlyList<SentAllowed>? AllowedDocumentTypes,
    IReadOnlyList<SentAllowed>? AllowedMediaTypes,
    IReadOnlyList<SentComposition>? Compositions);
