using System.Security.Cryptography;
using Varumarke.Core.Assets;
using Varumarke.Core.Pictures;
using Varumarke.Core.Storage;
using Varumarke.Renditions.Processing;

namespace Varumarke.Renditions.Measuring;

/// <summary>Measures files: the bytes are read once for their hash, the picture is decoded once, as small as its format can.</summary>
internal sealed class PictureMeasurer(PictureWorkshop workshop) : IPictureMeasurer
{
    // Small enough to be cheap, large enough for a colour to be told from noise.
    private const int SampleSide = 64;

    private static readonly RenditionSpec Sample = new()
    {
        Width = SampleSide,
        Height = SampleSide,
        Mode = ResizeMode.Max,
        Format = RenditionFormat.Png,
    };

    /// <inheritdoc />
    public async Task<PictureFacts> MeasureAsync(Guid mediaKey, StoredFile file, IFileStore store, CancellationToken cancellationToken)
    {
        await using PictureFile opened = await PictureFile.OpenAsync(new PictureSource(store, file), cancellationToken);
        FileInspection picture = opened.Inspect();
        byte[] hash = await SHA256.HashDataAsync(opened.Read(), cancellationToken);
        opened.ThrowIfUnreadable();
        var facts = new PictureFacts
        {
            MediaKey = mediaKey,
            Path = file.Path,
            Stamp = file.Stamp,
            ContentHash = Convert.ToHexStringLower(hash),
            Bytes = opened.Length,
            MediaType = picture.MediaType,
        };
        PictureWork<PictureImpression> work = await workshop.MakeAsync(
            opened, picture, picture, Sample, (image, _) => PictureImpression.Of(image), cancellationToken);
        return work.Result is not { } impression
            ? facts
            : facts with
            {
                Width = picture.SeenWidth,
                Height = picture.SeenHeight,
                Frames = picture.Format == PictureFormat.Tiff ? 1 : picture.Frames,
                HasAlpha = picture.HasAlpha,
                PerceptualHash = impression.Hash,
                DominantColour = impression.Colour,
                Placeholder = impression.Placeholder,
            };
    }
}
