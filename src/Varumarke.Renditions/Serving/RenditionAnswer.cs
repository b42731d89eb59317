using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Varumarke.Core.Assets;
using Varumarke.Core.Refusals;
using Varumarke.Core.Rights;
using Varumarke.Renditions.Copies;
using Varumarke.Renditions.Finished;
using Varumarke.Renditions.Making;
using Varumarke.Renditions.Orders;
using Varumarke.Renditions.Processing;
using Varumarke.Renditions.Sources;
using Varumarke.Renditions.Turns;

namespace Varumarke.Renditions.Serving;

/// <summary>Gets a rendition and sends it, or says why there is none.</summary>
internal sealed class RenditionAnswer(
    RenditionMaker maker, WorkingCopies copies, ResolvedRequests resolved, IAssetLibrary library, AssetRefusals refusals, IOptions<RenditionsOptions> options, TimeProvider time)
{
    public async Task SendAsync(HttpContext context, RenditionReply reply)
    {
        reply = reply with { Order = await copies.ChooseAsync(reply.Order, context.RequestAborted) };
        FinishedRendition rendition = await maker.GetAsync(reply.Order, RenderClient.At(context.Connection.RemoteIpAddress), context.RequestAborted);
        await using Stream? stream = rendition.Stream;

        // It may have been made for a while, and the right to it may have ended meanwhile.
        AssetDecision decision = library.Decide(reply.Order.Asset);
        if (!decision.IsDeliverable)
        {
            await AssetProblems.RefusedAsync(context, refusals, decision);
            return;
        }

        if (rendition.IsBusy)
        {
            RenderLimits.Tell(context.Response.Headers, options.Value, rendition.IsOverShare);
            await (rendition.IsOverShare
                ? AssetProblems.TooManyAsync(context, options.Value.RetryAfterSeconds, AssetTexts.TooMany(options.Value.MaxQueuedPerClient))
                : AssetProblems.BusyAsync(context, options.Value.RetryAfterSeconds, AssetTexts.Busy));
            return;
        }

        if (rendition.IsMissing)
        {
            await AssetProblems.NotFoundAsync(context, AssetTexts.NoFile);
            return;
        }

        if (!rendition.Verdict.IsOk)
        {
            await AssetProblems.VerdictAsync(context, rendition.Verdict);
            return;
        }

        FileHead head = Head(context.Request, reply, decision);
        Remember(context.Request, reply, head);
        if (rendition.Bytes is { } bytes)
        {
            await FileSender.SendAsync(context, head, bytes);
        }
        else
        {
            await FileSender.SendAsync(context, head, stream!);
        }
    }

    private FileHead Head(HttpRequest request, RenditionReply reply, AssetDecision decision)
    {
        RenditionOrder order = reply.Order;
        RenditionFormat format = order.Spec.Format;
        return new FileHead
        {
            ContentType = format.MediaType(),
            ETag = $"\"{order.Key.Hash}\"",
            CacheControl = reply.IsImmutable ? CacheControls.Immutable(decision.HoldsUntil, time.GetUtcNow()) : CacheControls.AskEachTime,
            Vary = reply.VariesByAccept ? "Accept" : default,
            ContentDisposition = FileNames.Disposition(order.Asset.Name, reply.Detail, format.Extension(), Downloads.IsAsked(request)),
        };
    }

    private void Remember(HttpRequest request, RenditionReply reply, FileHead head) => resolved.Keep(RequestKey.Of(request), new ResolvedRequest
    {
        Asset = reply.Order.Asset,
        Source = reply.Order.Source,
        Key = reply.Order.Key,
        Head = head,
        IsImmutable = reply.IsImmutable,
        Ring = reply.Ring,
        SignatureEnds = reply.SignedBy?.RetiredAt?.UtcTicks ?? long.MaxValue,
    });
}
