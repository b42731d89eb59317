using System.ComponentModel.DataAnnotations;

namespace Varumarke.Intake.Duplicates;

/// <summary>When a new file is reported as one that is there already. Section <c>Varumarke:Intake:Duplicates</c>.</summary>
internal sealed class DuplicatesOptions
{
    /// <summary>Where the options are read from.</summary>
    public const string Section = "Varumarke:Intake:Duplicates";

    /// <summary>Whether new files are compared at all. Default yes.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>
    /// In how many of 64 bits the perceptual hashes of pictures that look alike may differ, 0 to 16. Default 6: of the seed's 26
    /// pictures, copies in another size, format, quality and brightness differed in 0 to 4, two different pictures in 12 or more.
    /// </summary>
    [Range(0, 16)]
    public int MaxDistance { get; set; } = 6;

    /// <summary>How many files a message names, 1 to 20. Default 5.</summary>
    [Range(1, 20)]
    public int MostNamed { get; set; } = 5;
}
