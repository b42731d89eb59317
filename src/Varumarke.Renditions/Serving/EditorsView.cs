using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Varumarke.Core.Assets;
using Varumarke.Core.Problems;
using Varumarke.Http.Editors;
using Varumarke.Renditions.Finished;
using Varumarke.Renditions.Metadata;
using Varumarke.Renditions.Orders;
using Varumarke.Renditions.Processing;
using Varumarke.Renditions.Requests;
using Varumarke.Renditions.Sources;
using Varumarke.Renditions.Turns;

namespace Varumarke.Renditions.Serving;

/// <summary>
/// Shows editors in the backoffice what the gate keeps in. Nothing of it is stored or kept in memory, where the one who purges what
/// was made of a withdrawn picture would have to look for it, and nobody on the way may keep it.
/// </summary>
internal sealed class EditorsView(
    IEnumerable<IEditorSight> sights,
    AssetSources sources,
    AssetMetadataWriter metadata,
    OriginalAnswer originals,
    RenderQueue queue,
    IPictureProcessor processor,
    IOptions<RenditionsOptions> options)
{
    /// <summary>The browser asks each time, since the session may have ended; it gets 304 where the picture is the same.</summary>
    private const string ForThisEditor = "private, no-cache";

    /// <summary>Answers where an editor asks; false where nobody does, and the gate's word stands.</summary>
    public async Task<bool> TrySendAsync(HttpContext context, Asset asset)
    {
        if (!await IsEditorAsync(context, asset.Key) || await sources.GetAsync(asset, context.RequestAborted) is not { } source)
        {
            return false;
        }

        context.Response.OnStarting(() =>
        {
            context.Response.Headers.CacheControl = ForThisEditor;
            context.Response.Headers.Append("Vary", "Cookie");
            return Task.CompletedTask;
        });
        ImageQuery query = ImageQueryReader.Read(context.Request.QueryString.Value, options.Value.MaxSide, out IReadOnlyList<RequestFault> faults);
        if (query.IsEmpty || source.Inspection.Format is null or Core.Pictures.PictureFormat.Svg)
        {
            await originals.SendAsync(context, asset, source);
        }
        else if (faults.Count > 0)
        {
            await AssetProblems.FaultsAsync(context, faults);
        }
        else
        {
            await RenderAsync(context, new RenditionOrder(asset, source, query.Spec with { Format = query.Format ?? RenditionFormat.WebP }, metadata.Of(asset)));
        }

        return true;
    }

    private async Task<bool> IsEditorAsync(HttpContext context, Guid key)
    {
        foreach (IEditorSight sight in sights)
        {
            if (await sight.SeesAsync(context, key))
            {
                return true;
            }
        }

        return false;
    }

    private async Task RenderAsync(HttpContext context, RenditionOrder order)
    {
        var head = new FileHead { ContentType = order.Spec.Format.MediaType(), ETag = $"\"{order.Key.Hash}\"", CacheControl = ForThisEditor };
        if (FileSender.TrySettle(context, head))
        {
            return;
        }

        CancellationToken aborted = context.RequestAborted;
        RenderOutcome<FinishedRendition> outcome = await queue.RunAsync(
            RenderClient.At(context.Connection.RemoteIpAddress), null, () => MakeAsync(order, aborted), _ => Task.CompletedTask, aborted);
        await (outcome.Made switch
        {
            null => AssetProblems.BusyAsync(context, options.Value.RetryAfterSeconds, AssetTexts.Busy),
            { IsMissing: true } => AssetProblems.NotFoundAsync(context, AssetTexts.NoFile),
            { Bytes: { } bytes } => FileSender.SendAsync(context, head, bytes),
            var failed => AssetProblems.VerdictAsync(context, failed.Verdict),
        });
    }

    private async Task<FinishedRendition> MakeAsync(RenditionOrder order, CancellationToken stop)
    {
        using var content = new MemoryStream();
        try
        {
            RenditionResult made = await processor.RenderAsync(
                new PictureSource(sources.Store, order.Source.File, order.Source.Inspection, null), order.Spec, order.Metadata.Embedded, content, stop);
            return made.IsOk ? new FinishedRendition { Bytes = content.ToArray() } : new FinishedRendition { Verdict = made.Verdict };
        }
        catch (FileNotFoundException)
        {
            return FinishedRendition.Missing;
        }
    }
}
