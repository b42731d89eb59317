using System.ComponentModel.DataAnnotations;
using Varumarke.DeliveryApi.Answers;
using Varumarke.DeliveryApi.Cors;
using Varumarke.DeliveryApi.OpenApi;

namespace Varumarke.DeliveryApi;

/// <summary>
/// What this API adds to Umbraco's own <c>Umbraco:CMS:DeliveryApi</c> settings. Section <c>Varumarke:DeliveryApi</c>.
/// </summary>
public sealed class DeliveryApiOptions
{
    /// <summary>Where the options are read from.</summary>
    public const string Section = "Varumarke:DeliveryApi";

    /// <summary>The most items that may be asked for at a time; a greater <c>take</c> is answered 400 with this number. 1–100,000, default 10,000.</summary>
    [Range(1, 100_000)]
    public int MaxTake { get; set; } = 10_000;

    /// <summary>
    /// The most bytes that a list may come to, before it is packed. One that grows past it is answered 400 with the number of items
    /// that fit. 64 KB–1 GB, default 32 MB.
    /// </summary>
    [Range(64 * 1024, 1024 * 1024 * 1024)]
    public int MaxListBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>How many levels deep <c>$all</c> may be asked to expand (<c>depth=</c>). 1–20, default 5.</summary>
    [Range(1, 20)]
    public int MaxDepth { get; set; } = 5;

    /// <summary>How deeply brackets may be nested in <c>expand</c> and <c>fields</c>. 1–64, default 20.</summary>
    [Range(1, 64)]
    public int MaxNesting { get; set; } = 20;

    /// <summary>
    /// How many items may be expanded in one answer before it is refused as too large; in a list, in 500 of its items.
    /// 1–1,000,000, default 10,000.
    /// </summary>
    [Range(1, 1_000_000)]
    public int MaxExpandedItems { get; set; } = 10_000;

    /// <summary>How many filters, sorts and alternatives a query may hold. 1–1,000, default 50.</summary>
    [Range(1, 1_000)]
    public int MaxConditions { get; set; } = 50;

    /// <summary>The longest query string, in characters. 256–1,000,000, default 16,384.</summary>
    [Range(256, 1_000_000)]
    public int MaxQueryLength { get; set; } = 16_384;

    /// <summary>
    /// Properties that never leave and cannot be filtered or sorted by: content type alias to property aliases, or <c>*</c>
    /// for all types. What a media item's rights say to communicators alone never leaves, whatever stands here.
    /// </summary>
    public IDictionary<string, string[]> WithheldProperties { get; } = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase)
    {
        ["*"] = ["rightsNote"],

        // Frozen editions have a door of their own, which asks what may be shown of them now.
        ["statusReport"] = ["editions"],

        // Of sites that were seeded before: the seed has no such type any more.
        ["contribution"] = ["contactName", "contactEmail", "contactPhone", "contact"],
        ["measure"] = ["responsibleEmail"],
        ["activity"] = ["responsibleEmail"],
    };

    /// <summary>
    /// Whether media values carry <c>terms</c> and <c>renditions</c> behind Umbraco's own members. Default yes; off, answers are
    /// exactly Umbraco's.
    /// </summary>
    public bool Renditions { get; set; } = true;

    /// <summary>The OpenAPI document.</summary>
    public DeliveryOpenApiOptions OpenApi { get; } = new();

    /// <summary>The output cache.</summary>
    public OutputCacheOptions Cache { get; } = new();

    /// <summary>Which websites may read the API from their visitors' browsers.</summary>
    public CorsOptions Cors { get; } = new();
}
