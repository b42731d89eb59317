using Varumarke.ManagementApi.Documents;
using Varumarke.ManagementApi.Entities;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Media;

internal sealed record MediaTypeReference(Guid Id, string Icon, Reference? Collection);

internal sealed record MediaTypeOfListed(Guid Id, string Alias, string Icon, Reference? Collection);

internal sealed record MediaName(string Name, string? Culture);

internal sealed record MediaVariant(string? Culture, string? Segment, string Name, DateTimeOffset CreateDate, DateTimeOffset UpdateDate);

internal sealed record MediaModel(
    IReadOnlyList<ValueModel> Values,
    IReadOnlyList<MediaVariant> Variants,
    Guid Id,
    IReadOnlyList<FlagModel> Flags,
    bool IsTrashed,
    MediaTypeReference MediaType);

internal sealed record MediaTreeItem(
    bool HasChildren,
    Guid Id,
    Reference? Parent,
    IReadOnlyList<FlagModel> Flags,
    bool NoAccess,
    bool IsTrashed,
    DateTimeOffset CreateDate,
    MediaTypeReference MediaType,
    IReadOnlyList<MediaName> Variants);

internal sealed record MediaItem(
    Guid Id,
    IReadOnlyList<FlagModel> Flags,
    bool IsTrashed,
    Reference? Parent,
    bool HasChildren,
    MediaTypeReference MediaType,
    IReadOnlyList<MediaName> Variants);

internal sealed record ListedMedia(
    IReadOnlyList<ValueModel> Values,
    IReadOnlyList<MediaVariant> Variants,
    Guid Id,
    IReadOnlyList<FlagModel> Flags,
    string? Creator,
    int SortOrder,
    MediaTypeOfListed MediaType);

internal sealed record AddressesOf(Guid Id, IReadOnlyList<AddressIn> UrlInfos);

internal sealed record AddressIn(string? Culture, string? Url);
