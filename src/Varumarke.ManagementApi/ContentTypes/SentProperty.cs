using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.ContentTypes;

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
