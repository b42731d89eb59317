using Varumarke.Core.Pictures;
using Varumarke.Renditions.Metadata;

namespace Varumarke.Renditions.Processing;

/// <summary>Makes renditions with libvips, and writes them once all of their bytes are there.</summary>
internal sealed class PictureProcessor(PictureWorkshop workshop) : IPictureProcessor
{
    /// <inheritdoc />
    public async Task<RenditionResult> RenderAsync(
        PictureSource source, RenditionSpec spec, EmbeddedMetadata metadata, Stream destination, CancellationToken cancellationToken)
    {
        PictureWork<byte[]> work;
        await using (PictureFile file = await PictureFile.OpenAsync(source, cancellationToken))
        {
            FileInspection stored = source is { Inspection: { } known, Copy: null } ? known : file.Inspect();
            FileInspection picture = source is { Inspection: { } original, Copy: not null } ? WorkingCopy.Upright(original) : stored;
            work = await workshop.MakeAsync(
                file, stored, picture, spec, (image, plan) => PictureEncoder.Encode(image, plan.Spec, metadata, plan.FinalHeight), cancellationToken);
        }

        if (work is not { Result: { } bytes, Plan: { } plan })
        {
            return new RenditionResult(work.Verdict);
        }

        await destination.WriteAsync(bytes, cancellationToken);
        return new RenditionResult(PictureVerdict.Ok, plan.FinalWidth, plan.FinalHeight);
    }
}
