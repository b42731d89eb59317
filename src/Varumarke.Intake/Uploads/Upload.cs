using Varumarke.Core.Pictures;

namespace Varumarke.Intake.Uploads;

/// <summary>A file that stands at the door.</summary>
/// <param name="Content">Its bytes; a rule may move about in them.</param>
/// <param name="FileName">Its name; null when only the content is known.</param>
/// <param name="Inspection">What it is by its content.</param>
internal sealed record Upload(Stream Content, string? FileName, FileInspection Inspection)
{
    public long Length => Content.Length;

    /// <summary>How messages name it.</summary>
    public string Name => FileName is null ? string.Empty : $" \"{Path.GetFileName(FileName)}\"";
}
