using System.ComponentModel.DataAnnotations;

namespace Varumarke.Renditions;

/// <summary>How renditions are made and kept in memory. Section <c>Varumarke:Renditions</c>.</summary>
public sealed class RenditionsOptions
{
    /// <summary>Where the options are read from.</summary>
    public const string Section = "Varumarke:Renditions";

    /// <summary>The longest side that a query may ask for, in pixels. 1–20,000, default 5,000.</summary>
    [Range(1, 20_000)]
    public int MaxSide { get; set; } = 5_000;

    /// <summary>How many renditions are made at the same time. Default: as many as there are cores.</summary>
    [Range(1, 256)]
    public int MaxParallel { get; set; } = Math.Clamp(Environment.ProcessorCount, 1, 256);

    /// <summary>How many may wait for their turn; whoever comes then is asked to come back. 0–10,000, default 64.</summary>
    [Range(0, 10_000)]
    public int MaxQueued { get; set; } = 64;

    /// <summary>
    /// How many of one client's may wait: an address, or a network of 64 bits of IPv6. Whoever waits for that many and asks for
    /// more is asked to come back. 1–10,000, default 32.
    /// </summary>
    [Range(1, 10_000)]
    public int MaxQueuedPerClient { get; set; } = 32;

    /// <summary>After how many seconds those who are turned away may come back. 1–600, default 2.</summary>
    [Range(1, 600)]
    public int RetryAfterSeconds { get; set; } = 2;

    /// <summary>The most memory that renditions may take that are asked for often, in bytes; 0 keeps none. Default 64 MB.</summary>
    [Range(0, 64L * 1024 * 1024 * 1024)]
    public long MaxMemoryBytes { get; set; } = 64L * 1024 * 1024;

    /// <summary>The largest rendition that is kept in memory, in bytes. Default 1 MB.</summary>
    [Range(0, 64 * 1024 * 1024)]
    public int MaxMemoryEntryBytes { get; set; } = 1024 * 1024;

    /// <summary>
    /// Whether a large photograph gets its working copy when it comes in, which costs as much again as measuring it, and one that
    /// has none some time after a start; without, it gets one with its second rendition. Default true.
    /// </summary>
    public bool CopyOnUpload { get; set; } = true;

    /// <summary>
    /// How long a file is taken to be what it was when somebody last looked, where nobody has told this process of a change: a
    /// file that another program put in its place is seen after that. Default 5 seconds.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan SourceHolds { get; set; } = TimeSpan.FromSeconds(5);
}
