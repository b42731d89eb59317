using Microsoft.AspNetCore.Http;
using Varumarke.Core.Assets;
using Varumarke.Core.Refusals;
using Varumarke.Core.Rights;
using Varumarke.Renditions.Finished;
using Varumarke.Renditions.Serving;
using Varumarke.Renditions.Sources;

namespace Varumarke.Renditions.Routes;

/// <summary>Whose file a path below <c>/media</c> is, if it may leave; otherwise the reader has been answered.</summary>
internal sealed class AskedFiles(IAssetLibrary library, AssetRefusals refusals, AssetSources sources, EditorsView editors, RenditionMetrics metrics)
{
    /// <returns>The asset and its file; null when the answer has been written: refused, moved, or without a file.</returns>
    public async Task<(Asset Asset, AssetSource Source)?> FindAsync(HttpContext context)
    {
        if (library.FindByUrl((context.Request.PathBase + context.Request.Path).Value!) is not { } asset)
        {
            // In the words of what may not be known to be there.
            await AssetProblems.RefusedAsync(context, refusals, new AssetDecision(AssetAvailability.NotApproved));
            return null;
        }

        AssetDecision decision = library.Decide(asset);
        if (!decision.IsDeliverable)
        {
            if (!await editors.TrySendAsync(context, asset))
            {
                metrics.Refused(AssetRefusal.StatusOf(decision));
                await AssetProblems.RefusedAsync(context, refusals, decision);
            }

            return null;
        }

        if (asset.HasMoved)
        {
            SendOn(context, asset);
            return null;
        }

        if (await sources.GetAsync(asset, context.RequestAborted) is not { } source)
        {
            await AssetProblems.NotFoundAsync(context, AssetTexts.NoFile);
            return null;
        }

        return (asset, source);
    }

    // For good, but asked for each time: what is withdrawn is not even led to.
    private static void SendOn(HttpContext context, Asset asset)
    {
        string address = string.Join('/', asset.Url.Split('/').Select(Uri.EscapeDataString));
        context.Response.Headers.CacheControl = CacheControls.AskEachTime;
        context.Response.Redirect(address + context.Request.QueryString.Value, permanent: true);
    }
}
