using Varumarke.Renditions.Metadata;

namespace Varumarke.Renditions.Processing;

/// <summary>Makes renditions.</summary>
internal interface IPictureProcessor
{
    /// <summary>
    /// Makes a rendition and writes it. Whatever is wrong with the picture is in the result, never an exception; a file that
    /// is not there is <see cref="FileNotFoundException"/>, and a cancelled token cancels. Uses one core while it works: the
    /// caller decides how many are made at once.
    /// </summary>
    Task<RenditionResult> RenderAsync(
        PictureSource source, RenditionSpec spec, EmbeddedMetadata metadata, Stream destination, CancellationToken cancellationToken);
}
