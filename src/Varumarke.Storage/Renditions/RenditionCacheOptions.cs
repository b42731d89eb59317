using System.ComponentModel.DataAnnotations;

namespace Varumarke.Storage.Renditions;

/// <summary>How much finished renditions may take. Section <c>Varumarke:Renditions:Cache</c>.</summary>
public sealed class RenditionCacheOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Varumarke:Renditions:Cache";

    /// <summary>The sum of their sizes in bytes; 0 keeps none. Default: 2 GB.</summary>
    [Range(0L, long.MaxValue)]
    public long MaxBytes { get; set; } = 2L * 1024 * 1024 * 1024;

    /// <summary>
    /// How often what other processes have stored and removed is looked up, and the times of use are saved. Default: five minutes.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan UpkeepInterval { get; set; } = TimeSpan.FromMinutes(5);
}
