using System.ComponentModel.DataAnnotations;

namespace Varumarke.Engine.MediaFiles;

/// <summary>When files that nothing names are told of. Section <c>Varumarke:Media:Unowned</c>.</summary>
internal sealed class UnownedFilesOptions
{
    /// <summary>Where the options are read from.</summary>
    public const string Section = "Varumarke:Media:Unowned";

    /// <summary>How old a file must be to count; younger ones may belong to a save that goes on. Default one day.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "3650.00:00:00")]
    public TimeSpan MinAge { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How often the log tells of them. Default daily.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "40.00:00:00")]
    public TimeSpan Interval { get; set; } = TimeSpan.FromDays(1);
}
