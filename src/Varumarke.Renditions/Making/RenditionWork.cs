using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Varumarke.Core.Storage;
using Varumarke.Renditions.Copies;
using Varumarke.Renditions.Finished;
using Varumarke.Renditions.Orders;
using Varumarke.Renditions.Processing;
using Varumarke.Renditions.Sources;
using Varumarke.Renditions.Turns;

namespace Varumarke.Renditions.Making;

/// <summary>The making itself: from the working copy where the order allows it, from the file where not or where the copy cannot be read.</summary>
internal sealed class RenditionWork(
    IPictureProcessor processor, AssetSources sources, WorkingCopies copies, RefusedRenditions refused, RenditionMetrics metrics, ILogger<RenditionWork> logger)
{
    /// <summary>Makes it now; what must not or cannot be made has a verdict, and what has no file is missing.</summary>
    public async Task<FinishedRendition> MakeAsync(RenditionOrder order, CancellationToken stop)
    {
        long begun = Stopwatch.GetTimestamp();
        using var content = new MemoryStream();
        RenditionResult result;
        try
        {
            result = order.FromCopy ? await RenderCopyAsync(order, content, stop) : await RenderAsync(order, null, content, stop);
        }
        catch (FileNotFoundException)
        {
            return FinishedRendition.Missing;
        }

        metrics.Made(order.Spec.Format, result.IsOk, Stopwatch.GetElapsedTime(begun));
        if (!result.IsOk)
        {
            refused.Keep(order.Key, result.Verdict);
            return new FinishedRendition { Verdict = result.Verdict };
        }

        return new FinishedRendition { Bytes = content.ToArray() };
    }

    private async Task<RenditionResult> RenderCopyAsync(RenditionOrder order, MemoryStream content, CancellationToken stop)
    {
        if (await copies.OpenAsync(order, anew: false, stop) is { } copy)
        {
            try
            {
                RenditionResult result = await RenderAsync(order, copy, content, stop);
                if (result.IsOk)
                {
                    return result;
                }
            }
            catch (FileStoreException failure)
            {
                logger.CopyNotRead(failure, order.Asset.Key);
            }
        }

        // Cut short by a power failure, or away: the file itself is there still.
        content.SetLength(0);
        return await RenderAsync(order, await copies.OpenAsync(order, anew: true, stop), content, stop);
    }

    private Task<RenditionResult> RenderAsync(RenditionOrder order, Stream? copy, MemoryStream content, CancellationToken stop) => processor.RenderAsync(
        new PictureSource(sources.Store, order.Source.File, order.Source.Inspection, copy), order.Spec, order.Metadata.Embedded, content, stop);
}
