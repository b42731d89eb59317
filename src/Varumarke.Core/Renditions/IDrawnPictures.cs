namespace Varumarke.Core.Renditions;

/// <summary>Makes pictures of drawings that the program has made itself, such as charts. Never of a drawing that somebody has sent.</summary>
public interface IDrawnPictures
{
    /// <summary>The picture as PNG, twice as large as the drawing says. What was made a moment ago is not made again.</summary>
    /// <param name="svg">The drawing.</param>
    /// <param name="cancellationToken">Whoever asked has gone.</param>
    Task<byte[]> PngAsync(byte[] svg, CancellationToken cancellationToken);
}
