using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Varumarke.Core.Assets;
using Varumarke.Core.Pictures;
using Varumarke.Core.Problems;
using Varumarke.Core.Refusals;
using Varumarke.Core.Rights;
using Varumarke.Renditions.Finished;
using Varumarke.Renditions.Metadata;
using Varumarke.Renditions.Orders;
using Varumarke.Renditions.Processing;
using Varumarke.Renditions.Requests;
using Varumarke.Renditions.Serving;
using Varumarke.Renditions.Signing;
using Varumarke.Renditions.Sources;

namespace Varumarke.Renditions.Routes;

/// <summary>
/// <c>/media/…</c>, with or without commands in ImageSharp.Web's dialect: 1. whose file is it and may it leave, 2. what does the
/// query ask for, 3. may whoever asks choose sizes, 4. send the file, or make and send the rendition.
/// </summary>
internal sealed class MediaEndpoint(
    IAssetLibrary library,
    AssetRefusals refusals,
    AssetSources sources,
    AssetMetadataWriter metadata,
    OriginalAnswer originals,
    RenditionAnswer answer,
    EditorsView editors,
    UrlSigner signer,
    SigningKeys keys,
    RenditionMetrics metrics,
    IHostEnvironment environment,
    IOptions<RenditionsOptions> options,
    IOptionsMonitor<SigningOptions> signing)
{
    private static readonly RenditionFormat[] ForEveryone = [RenditionFormat.Avif, RenditionFormat.WebP, RenditionFormat.Jpeg, RenditionFormat.Png, RenditionFormat.Gif];

    public async Task HandleAsync(HttpContext context)
    {
        // 1.
        HttpRequest request = context.Request;
        PathString path = request.PathBase + request.Path;
        if (library.FindByUrl(path.Value!) is not { } asset)
        {
            // In the words of what may not be known to be there.
            await AssetProblems.RefusedAsync(context, refusals, new AssetDecision(AssetAvailability.NotApproved));
            return;
        }

        AssetDecision decision = library.Decide(asset);
        if (!decision.IsDeliverable)
        {
            if (await editors.TrySendAsync(context, asset))
            {
                return;
            }

            metrics.Refused(AssetRefusal.StatusOf(decision));
            await AssetProblems.RefusedAsync(context, refusals, decision);
            return;
        }

        if (asset.HasMoved)
        {
            SendOn(context, asset);
            return;
        }

        if (await sources.GetAsync(asset, context.RequestAborted) is not { } source)
        {
            await AssetProblems.NotFoundAsync(context, AssetTexts.NoFile);
            return;
        }

        // 2.
        ImageQuery query = ImageQueryReader.Read(request.QueryString.Value, options.Value.MaxSide, out IReadOnlyList<RequestFault> faults);
        if (query.IsEmpty || LeavesAsItIs(source, query))
        {
            await originals.SendAsync(context, asset, source);
            return;
        }

        if (faults.Count > 0)
        {
            await AssetProblems.FaultsAsync(context, faults);
            return;
        }

        // 3.
        KeyRing ring = keys.Current;
        SigningKey? key = signer.Verify(path, query);
        if (key is null && (query.Signature is not null || !MayBeUnsigned))
        {
            metrics.Refused(StatusCodes.Status403Forbidden);
            await AssetProblems.UnsignedAsync(context, query.Signature is not null);
            return;
        }

        // 4.
        RenditionFormat format = query.IsAuto
            ? AcceptedFormats.Of(request.Headers.Accept).Choose(ForEveryone, source.Inspection.IsAnimated, source.Inspection.HasAlpha)
            : query.Format ?? OwnFormat(source.Inspection);
        var order = new RenditionOrder(asset, source, query.Spec with { Format = format }, metadata.Of(asset));
        await answer.SendAsync(context, new RenditionReply(order, Detail(query.Spec))
        {
            VariesByAccept = query.IsAuto,
            Ring = key is null ? null : ring,
            SignedBy = key,
        });
    }

    // For good, but asked for each time: what is withdrawn is not even led to.
    private static void SendOn(HttpContext context, Asset asset)
    {
        string address = string.Join('/', asset.Url.Split('/').Select(Uri.EscapeDataString));
        context.Response.Headers.CacheControl = CacheControls.AskEachTime;
        context.Response.Redirect(address + context.Request.QueryString.Value, permanent: true);
    }

    private bool MayBeUnsigned => signing.CurrentValue.AllowUnsigned ?? environment.IsDevelopment();

    // As ImageSharp.Web: what is no picture leaves as it is, whatever the query says. So does a drawing, which has every size,
    // unless a format is asked for.
    private static bool LeavesAsItIs(AssetSource source, ImageQuery query) => source.Inspection.Format switch
    {
        null => !source.Inspection.MediaType.StartsWith("image/", StringComparison.Ordinal),
        PictureFormat.Svg => query is { Format: null, IsAuto: false },
        _ => false,
    };

    private static RenditionFormat OwnFormat(FileInspection inspection) => inspection.Format switch
    {
        PictureFormat.Jpeg => RenditionFormat.Jpeg,
        PictureFormat.Png => RenditionFormat.Png,
        PictureFormat.Gif => RenditionFormat.Gif,
        PictureFormat.WebP => RenditionFormat.WebP,
        PictureFormat.Avif => RenditionFormat.Avif,
        _ => inspection.HasAlpha ? RenditionFormat.Png : RenditionFormat.Jpeg,
    };

    private static string Detail(RenditionSpec spec) =>
        spec.Width is null && spec.Height is null ? "bild" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{spec.Width}x{spec.Height}").Trim('x');
}
