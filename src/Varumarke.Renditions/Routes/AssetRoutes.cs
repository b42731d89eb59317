using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Varumarke.Core.Storage;
using Varumarke.Core.Usage;
using Varumarke.Renditions.Orders;
using Varumarke.Renditions.Requests;
using Varumarke.Renditions.Serving;
using Varumarke.Renditions.Terms;

namespace Varumarke.Renditions.Routes;

/// <summary>Which endpoint answers.</summary>
internal sealed class AssetRoutes(
    HotPath hot, MediaEndpoint media, PresetEndpoint presets, TermsEndpoint terms, UsageMeter usage, IOptions<RenditionsOptions> options, ILogger<AssetRoutes> logger)
{
    public Task MediaAsync(HttpContext context) => IsRead(context)
        ? hot.TrySend(context, out ResolvedRequest? known) ?? GuardAsync(context, known, media.HandleAsync)
        : AssetProblems.MethodNotAllowedAsync(context);

    public Task RenditionAsync(HttpContext context)
    {
        if (!IsRead(context))
        {
            return AssetProblems.MethodNotAllowedAsync(context);
        }

        if (context.Request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" && KeyOf(context) is { } key)
        {
            context.Response.OnCompleted(() => CountAsync(context, key));
        }

        return hot.TrySend(context, out ResolvedRequest? known) ?? GuardAsync(context, known, RouteAsync);
    }

    // A page of another website shows it; a browser that has it still asks whether it may.
    private Task CountAsync(HttpContext context, Guid key)
    {
        if (context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
        {
            usage.Count(UsageKind.Embedded, key);
        }

        return Task.CompletedTask;
    }

    private static Guid? KeyOf(HttpContext context) => (context.Request.Path.Value ?? string.Empty).Split('/', 4) is [_, _, var named, _] && Guid.TryParse(named, out Guid key) ? key : null;

    private Task RouteAsync(HttpContext context)
    {
        context.Request.Path.StartsWithSegments(AssetPaths.Renditions, StringComparison.OrdinalIgnoreCase, out PathString rest);
        string[] segments = (rest.Value ?? string.Empty).Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (segments.Length is not (1 or 2) || !Guid.TryParse(segments[0], out Guid key))
        {
            return AssetProblems.NotFoundAsync(context, AddressTexts.NoSuchAddress);
        }

        return segments.Length == 1 ? terms.HandleAsync(context, key) : presets.HandleAsync(context, key, segments[1]);
    }

    // A reader who has gone is nobody's fault and gets no answer; a store that is away comes back.
    private async Task GuardAsync(HttpContext context, ResolvedRequest? known, Func<HttpContext, Task> answer)
    {
        try
        {
            if (known is null || !await hot.TrySendStoredAsync(context, known))
            {
                await answer(context);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Abort();
        }
        catch (FileStoreException away) when (!context.Response.HasStarted)
        {
            logger.StoreAway(away);
            context.Response.Clear();
            await AssetProblems.BusyAsync(context, options.Value.RetryAfterSeconds, AssetTexts.StoreAway);
        }
    }

    private static bool IsRead(HttpContext context) => HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
}
