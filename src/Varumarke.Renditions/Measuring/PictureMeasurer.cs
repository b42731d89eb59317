using System.Net;
using System.Security.Cryptography;
using NetVips;
using Varumarke.Core.Assets;
using Varumarke.Core.Pictures;
using Varumarke.Core.Storage;
using Varumarke.Renditions.Copies;
using Varumarke.Renditions.Metadata;
using Varumarke.Renditions.Processing;
using Varumarke.Renditions.Turns;

namespace Varumarke.Renditions.Measuring;

/// <summary>
/// Measures files: the bytes are read once for their hash, the picture is decoded once. Of a large photograph that comes in, that
/// gives its working copy, and the facts are measured from the copy's pixels; everything else is decoded as small as its format can.
/// </summary>
internal sealed class PictureMeasurer(PictureWorkshop workshop, IncomingCopies copies, RenderQueue queue) : IPictureMeasurer
{
    // Small enough to be cheap, large enough for a colour to be told from noise.
    private const int SampleSide = 64;

    // As decoders give out a picture for a sample: so both ways lead to hashes that differ in next to nothing.
    private const int SampleShrink = 8;

    // Of a picture in which parts are looked for, and the least of a part in it.
    private const int LayoutSide = 900;
    private const int LeastPart = 72;

    private static readonly RenditionSpec Layout = new()
    {
        Width = LayoutSide,
        Height = LayoutSide,
        Mode = ResizeMode.Max,
        Format = RenditionFormat.Png,
    };

    private static readonly RenditionSpec Sample = new()
    {
        Width = SampleSide,
        Height = SampleSide,
        Mode = ResizeMode.Max,
        Format = RenditionFormat.Png,
    };

    /// <inheritdoc />
    public Task<PictureFacts> TakeInAsync(Guid mediaKey, StoredFile file, IFileStore store, CancellationToken cancellationToken) =>
        MeasureAsync(mediaKey, file, store, RenderClient.Program, copies.AreTaken, cancellationToken);

    /// <inheritdoc />
    public Task<PictureFacts> MeasureAsync(Guid mediaKey, StoredFile file, IFileStore store, CancellationToken cancellationToken) =>
        MeasureAsync(mediaKey, file, store, RenderClient.Program, withCopy: false, cancellationToken);

    /// <inheritdoc />
    public Task<PictureFacts> LookAsync(StoredFile file, IFileStore store, IPAddress? client, CancellationToken cancellationToken) =>
        MeasureAsync(Guid.Empty, file, store, RenderClient.At(client), withCopy: false, cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<PicturePart>> LookAtPartsAsync(StoredFile file, IFileStore store, IPAddress? client, CancellationToken cancellationToken)
    {
        await using PictureFile opened = await PictureFile.OpenAsync(new PictureSource(store, file), cancellationToken);
        FileInspection picture = opened.Inspect();
        RenderOutcome<PictureWork<List<PicturePart>>> outcome = await queue.RunAsync(
            RenderClient.At(client),
            key: null,
            () => workshop.MakeAsync(opened, picture, picture, Layout, (image, _) => PartsOf(image, picture.SeenWidth), cancellationToken),
            _ => Task.CompletedTask,
            cancellationToken);
        return outcome.Made?.Result ?? [];
    }

    private static List<PicturePart> PartsOf(Image image, int? width)
    {
        using var steps = new PictureSteps();
        Image pixels = steps.Keep(image.CopyMemory());
        Image opaque = PictureColours.On(pixels, Rgba.White, steps);
        Image grey = steps.Keep(steps.Keep(opaque.Colourspace(Enums.Interpretation.Bw)).ExtractBand(0));
        double scale = (width ?? image.Width) / (double)image.Width;
        var parts = new List<PicturePart>();
        foreach (PlainFrames.Part part in PlainFrames.In(grey.WriteToMemory<byte>(), image.Width, image.Height, LeastPart))
        {
            Image cut = steps.Keep(opaque.Crop(part.Left, part.Top, part.Width, part.Height));
            double shrink = Math.Max(1, Math.Max(part.Width, part.Height) / (double)SampleSide);
            parts.Add(new PicturePart(PictureImpression.Of(steps.Keep(cut.Shrink(shrink, shrink))).Hash, (int)Math.Round(part.Width * scale)));
        }

        return parts;
    }

    private async Task<PictureFacts> MeasureAsync(Guid mediaKey, StoredFile file, IFileStore store, RenderClient client, bool withCopy, CancellationToken cancellationToken)
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
        Measured? measured = await MeasureAsync(opened, picture, client, withCopy, cancellationToken);
        if (measured?.Copy is { } copy)
        {
            await copies.KeepAsync(mediaKey, file.Stamp, copy, cancellationToken);
        }

        return measured is not { Impression: { } impression }
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

    private async Task<Measured?> MeasureAsync(PictureFile file, FileInspection picture, RenderClient client, bool withCopy, CancellationToken cancellationToken)
    {
        // In turn with the renditions that are asked for, and what is our own before most of them: whoever uploads waits for it.
        RenderOutcome<PictureWork<Measured>> outcome = await queue.RunAsync(
            client,
            key: null,
            () => withCopy && WorkingCopy.Pays(picture)
                ? workshop.MakeAsync(file, picture, picture, WorkingCopy.SpecOf(picture), (image, plan) => WithCopy(image, plan, picture), cancellationToken)
                : workshop.MakeAsync(file, picture, picture, Sample, (image, _) => new Measured(PictureImpression.Of(image)), cancellationToken),
            _ => Task.CompletedTask,
            cancellationToken);
        return outcome.Made?.Result;
    }

    private static Measured WithCopy(Image image, RenditionPlan plan, FileInspection picture)
    {
        // Read twice, decoded once.
        using var steps = new PictureSteps();
        Image pixels = steps.Keep(image.CopyMemory());
        byte[] copy = PictureEncoder.Encode(pixels, plan.Spec, EmbeddedMetadata.None, plan.FinalHeight);
        Image shrunk = steps.Keep(pixels.Shrink(Math.Min(SampleShrink, pixels.Width), Math.Min(SampleShrink, pixels.Height)));
        Image sample = PictureFrame.Render(shrunk, new RenditionPlan(Sample, WorkingCopy.Upright(picture)), steps);
        return new Measured(PictureImpression.Of(sample), copy);
    }

    private sealed record Measured(PictureImpression Impression, byte[]? Copy = null);
}
