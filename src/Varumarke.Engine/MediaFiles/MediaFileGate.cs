using Microsoft.AspNetCore.Http;
using Varumarke.Core.Assets;
using Varumarke.Core.Rights;

namespace Varumarke.Engine.MediaFiles;

/// <summary>
/// Lets a media file out only while the right to use it lasts, by the same gate as every other way out. A file that no
/// media item outside the bin owns, or that was never approved, is not there (404); one whose right has ended is gone
/// (410), with a problem document that says why and names the substitute.
/// </summary>
internal sealed class MediaFileGate(IAssetLibrary library, AssetRefusals refusals)
{
    public async Task RunAsync(HttpContext context, Func<Task> next)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = "GET, HEAD";
            return;
        }

        AssetDecision decision = Decide(context.Request.PathBase + context.Request.Path);
        if (decision.IsDeliverable)
        {
            await next();
            return;
        }

        await RefuseAsync(context, decision);
    }

    private AssetDecision Decide(string path) =>
        library.FindByUrl(path) is { } asset ? library.Decide(asset) : new AssetDecision(AssetAvailability.NotApproved);

    private async Task RefuseAsync(HttpContext context, AssetDecision decision)
    {
        string accepted = context.Request.Headers.AcceptLanguage.ToString();
        context.Response.StatusCode = AssetRefusal.StatusOf(decision);
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentLanguage = AssetRefusal.LanguageFor(accepted);
        context.Response.Headers.Vary = "Accept-Language";
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.WriteAsJsonAsync(refusals.Problem(decision, accepted), options: null, "application/problem+json", context.RequestAborted);
        }
    }
}
