using System.ComponentModel.DataAnnotations;

namespace Varumarke.Intake.Uploads;

/// <summary>What may be uploaded. Section <c>Varumarke:Uploads</c>; how large pictures may be is said in <c>Varumarke:Pictures</c>.</summary>
public sealed class UploadOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Varumarke:Uploads";

    /// <summary>Bytes of a file that is no picture, such as a film. Default 2 GB.</summary>
    [Range(1, long.MaxValue)]
    public long MaxBytes { get; set; } = 2L * 1024 * 1024 * 1024;

    /// <summary>Pixels of all pictures that lie in one SVG. Default 16 million.</summary>
    [Range(0, 1_000_000_000)]
    public long MaxEmbeddedPixels { get; set; } = 16_000_000;

    /// <summary>Elements that a renderer meets in an SVG when it follows all its references. Default 200,000.</summary>
    [Range(1, 100_000_000)]
    public long MaxDrawnElements { get; set; } = 200_000;
}
