namespace Varumarke.ManagementApi.Documents;

internal sealed record DocumentVariant(
    string? Culture,
    string? Segment,
    string Name,
    DateTimeOffset CreateDate,
    DateTimeOffset UpdateDate,
    VariantState State,
    DateTimeOffset? PublishDate,
    DateTimeOffset? ScheduledPublishDate,
    DateTimeOffset? ScheduledUnpublishDate,
    string Id,
    IReadOnlyList<FlagModel> Flags);
