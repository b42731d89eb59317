using Varumarke.Core.Assets;
using Varumarke.Core.Renditions;

namespace Varumarke.Renditions.Terms;

/// <summary>What <c>/renditions/{key}</c> answers a program.</summary>
internal sealed record TermsDocument
{
    public required Guid Key { get; init; }

    public required string Name { get; init; }

    /// <summary>The file itself.</summary>
    public required string Url { get; init; }

    public string? MediaType { get; init; }

    public int? Width { get; init; }

    public int? Height { get; init; }

    public long? Bytes { get; init; }

    public required TermsOfUse Terms { get; init; }

    public RenditionSet? Renditions { get; init; }

    public static TermsDocument Of(Asset asset, PictureFacts? facts, RenditionSet? renditions) => new()
    {
        Key = asset.Key,
        Name = asset.Name,
        Url = asset.Url,
        MediaType = facts?.MediaType,
        Width = facts?.Width,
        Height = facts?.Height,
        Bytes = facts?.Bytes,
        Terms = TermsOfUse.Of(asset.Terms),
        Renditions = renditions,
    };
}
