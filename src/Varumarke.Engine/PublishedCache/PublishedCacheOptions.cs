using System.ComponentModel.DataAnnotations;

namespace Varumarke.Engine.PublishedCache;

/// <summary>How much the published cache may hold. Section <c>Varumarke:PublishedCache</c>.</summary>
public sealed class PublishedCacheOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Varumarke:PublishedCache";

    /// <summary>Megabytes for documents and media together, as estimated from the length of their values.</summary>
    [Range(1, 65536)]
    public int SizeMegabytes { get; set; } = 256;

    /// <summary>Megabytes for converted values of block elements.</summary>
    [Range(1, 65536)]
    public int ElementsMegabytes { get; set; } = 64;

    /// <summary>How many documents, those nearest the root first, are read in the background after start.</summary>
    [Range(0, 100_000)]
    public int SeedDocuments { get; set; }
}
