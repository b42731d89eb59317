using Microsoft.AspNetCore.Http;
using Varumarke.DeliveryApi.Access;
using Varumarke.DeliveryApi.Cors;
using Varumarke.DeliveryApi.Headers;
using Varumarke.Http.Metrics;

namespace Varumarke.DeliveryApi.Answers;

/// <summary>
/// Stands first of all in the pipeline, before routing, and answers what the output cache can answer. Everything else passes
/// on, and is made once for all who ask for it meanwhile. Access is asked here as well: a kept answer is not for those who may not ask.
/// </summary>
internal sealed class OutputCacheMiddleware(
    RequestDelegate next,
    OutputCache cache,
    AnswersInMaking making,
    ResponseSender sender,
    ApiAccessService access,
    CorsPolicy cors)
{
    public Task InvokeAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        string path = request.Path.Value ?? string.Empty;
        if (!path.StartsWith(DeliveryRoutes.Base, StringComparison.OrdinalIgnoreCase))
        {
            return next(context);
        }

        if (cors.Handle(context))
        {
            return Task.CompletedTask;
        }

        bool isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (!isRead || request.Headers.IsPreview() || !MayAsk(context, path))
        {
            return next(context);
        }

        CacheKey key = CacheKey.Of(request);
        if (cache.TryGet(key, out CachedResponse? response))
        {
            return SendAsync(context, response);
        }

        return cache.IsEnabled ? making.AnswerAsync(context, key, next, SendAsync) : next(context);
    }

    private Task SendAsync(HttpContext context, CachedResponse response)
    {
        RouteTag.Set(context, DeliveryRoutes.TagOf(context.Request.Path.Value ?? string.Empty));
        return sender.SendAsync(context, response);
    }

    private bool MayAsk(HttpContext context, string path) =>
        path.AsSpan(DeliveryRoutes.Base.Length).StartsWith(DeliveryRoutes.MediaSegment, StringComparison.OrdinalIgnoreCase)
            ? access.HasMediaAccess(context)
            : access.HasPublicAccess(context);
}
