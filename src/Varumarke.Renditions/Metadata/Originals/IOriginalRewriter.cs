using Varumarke.Core.Storage;

namespace Varumarke.Renditions.Metadata.Originals;

/// <summary>Lets an original out with its terms in it and without what it tells of camera, place and people.</summary>
internal interface IOriginalRewriter
{
    /// <summary>
    /// The file as it leaves: seekable, of known length, the same pixels bit by bit. Nothing is decoded and little is read; the
    /// stream consists of slices of <paramref name="source"/>, which it disposes with itself. What is no picture is given back as
    /// it is. Null for a picture so broken that its metadata cannot be told from its pixels: it must not leave (415).
    /// </summary>
    /// <param name="file">The file; how it is cut is remembered by its path and stamp.</param>
    /// <param name="source">Its bytes, seekable.</param>
    /// <param name="metadata">What is written into it.</param>
    /// <param name="cancellationToken">Breaks off.</param>
    ValueTask<Stream?> OpenAsync(StoredFile file, Stream source, EmbeddedMetadata metadata, CancellationToken cancellationToken);
}
