using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Varumarke.Core.Rights;

namespace Varumarke.Engine.MediaFiles;

/// <summary>
/// Lets a media file out only while the right to use it lasts, by the same gate as every other way out. A file that no
/// media item outside the bin owns, or that was never approved, is not there (404); one whose right has ended is gone
/// (410), with a problem document that says why and names the substitute.
/// </summary>
internal sealed class MediaFileGate(MediaFileOwners owners, IPublishedMediaCache media, IAssetGate gate, TimeProvider time)
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
        owners.Find(path) is { } key && media.GetById(key) is IPublishedContent item
            ? gate.Decide(item, time.GetUtcNow())
            : new AssetDecision(AssetAvailability.NotApproved);

    private static async Task RefuseAsync(HttpContext context, AssetDecision decision)
    {
        context.Response.StatusCode = decision.IsGone ? StatusCodes.Status410Gone : StatusCodes.Status404NotFound;
        context.Response.Headers.CacheControl = "no-store";
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        var problem = new Dictionary<string, object?>
        {
            ["type"] = decision.IsGone
                ? "https://tools.ietf.org/html/rfc9110#section-15.5.11"
                : "https://tools.ietf.org/html/rfc9110#section-15.5.5",
            ["title"] = decision.IsGone ? "Gone" : "Not Found",
            ["status"] = context.Response.StatusCode,
        };
        if (decision.IsGone)
        {
            problem["reason"] = JsonNamingPolicy.CamelCase.ConvertName(decision.Availability.ToString());
            problem["detail"] = decision.Reason;
            problem["since"] = decision.Since;
            problem["substitute"] = decision.SubstituteKey;
        }

        await context.Response.WriteAsJsonAsync(
            problem.Where(pair => pair.Value is not null).ToDictionary(),
            options: null,
            "application/problem+json",
            context.RequestAborted);
    }
}
