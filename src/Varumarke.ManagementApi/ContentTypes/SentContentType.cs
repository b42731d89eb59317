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

internal sealed record SentProperty(
    Guid Id,
    Reference? Container,
    int SortOrder,
    string? Alias,
    string? Name,
    string? Description,
    Reference? DataType,
    bool VariesByCulture,
    bool VariesBySegment,
    SentValidation? Validation,
    SentAppearance? Appearance,
    bool IsSensitive,
    SentVisibility? Visibility);

internal sealed record SentValidation(bool Mandatory, string? MandatoryMessage, string? RegEx, string? RegExMessage);

internal sealed record SentAppearance(bool LabelOnTop);

/// <summary>What a member may see and change of a property of the own account.</summary>
internal sealed record SentVisibility(bool MemberCanView, bool MemberCanEdit);

/// <summary>A tab, or a group in a tab or beside tabs.</summary>
internal sealed record SentContainer(Guid Id, Reference? Parent, string? Name, string? Type, int SortOrder);

internal sealed record SentCleanup(bool PreventCleanup, int? KeepAllVersionsNewerThanDays, int? KeepLatestVersionPerDayForDays);

internal sealed record SentAllowed(Reference? DocumentType, Reference? MediaType, int SortOrder)
{
    public Guid? Key => (DocumentType ?? MediaType)?.Id;
}

internal sealed record SentComposition(Reference? DocumentType, Reference? MediaType, Reference? MemberType, string? CompositionType)
{
    public Guid? Key => (DocumentType ?? MediaType ?? MemberType)?.Id;
}

/// <summary>Which types may be composed into one that has these already.</summary>
internal sealed record SentCompositionQuestion(Guid? Id, IReadOnlyList<string>? CurrentPropertyAliases, IReadOnlyList<Guid>? CurrentCompositeIds, bool IsElement);
