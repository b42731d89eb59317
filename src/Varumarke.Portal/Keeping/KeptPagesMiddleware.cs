using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Varumarke.Core.Library;
using Varumarke.Http.Metrics;

namespace Varumarke.Portal.Keeping;

/// <summary>
/// Stands before what packs, so that a page is kept as it was sent. Whoever shows who they are, by a cookie or otherwise, is not given
/// what was made for others, nor the other way round.
/// </summary>
internal sealed class KeptPagesMiddleware(RequestDelegate next, KeptPages pages)
{
    // Longer ones are asked for once, and are many.
    private const int LongestKey = 1_000;
    private const int LongestPage = 1024 * 1024;

    // The connection's, or of this moment.
    private static readonly HashSet<string> NotThePages = new(StringComparer.OrdinalIgnoreCase)
    {
        HeaderNames.Connection, HeaderNames.ContentLength, HeaderNames.Date, HeaderNames.KeepAlive, HeaderNames.Server, HeaderNames.TransferEncoding,
    };

    public async Task InvokeAsync(HttpContext context)
    {
        if (!pages.IsOn || !IsForAll(context.Request) || PageKey.Of(context.Request) is not { Length: <= LongestKey } key)
        {
            await next(context);
            return;
        }

        PageMoment now = pages.Now;
        (bool isMade, KeptPage? page) = await pages.GetAsync(key, now, whenOwn => MakeAsync(context, now, whenOwn), context.RequestAborted);
        if (page is not null)
        {
            await page.SendAsync(context);
        }
        else if (!isMade)
        {
            await next(context);
        }
    }

    private static bool IsForAll(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && IsOfPages(request.Path.Value ?? string.Empty)
        && StringValues.IsNullOrEmpty(request.Headers.Cookie)
        && StringValues.IsNullOrEmpty(request.Headers.Authorization)
        && StringValues.IsNullOrEmpty(request.Headers.Range);

    private static bool IsOfPages(string path) => Array.Exists(Starts, start =>
        path.StartsWith(start, StringComparison.OrdinalIgnoreCase) && (path.Length == start.Length || path[start.Length] == '/'));

    private static string[] Starts { get; } = [.. LibraryCultures.All.Select(culture => LibraryPaths.Start(culture.Language))];

    private async Task<KeptPage?> MakeAsync(HttpContext context, PageMoment begun, Action whenOwn)
    {
        var page = new PageInMaking();
        context.Features.Set(page);
        IHttpResponseBodyFeature sent = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        await using var body = new CopyingBody(sent.Stream, page, LongestPage, whenOwn);
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body, sent));
        try
        {
            await next(context);
            await context.Features.GetRequiredFeature<IHttpResponseBodyFeature>().CompleteAsync();
        }
        finally
        {
            context.Features.Set(sent);
        }

        HttpResponse response = context.Response;
        return response.StatusCode == StatusCodes.Status200OK
            && !context.RequestAborted.IsCancellationRequested
            && StringValues.IsNullOrEmpty(response.Headers.SetCookie)
            && body.Copy is { } copy
                ? new KeptPage(
                    begun,
                    copy,
                    [.. response.Headers.Where(header => !NotThePages.Contains(header.Key))],
                    RouteTag.Of((context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? string.Empty),
                    page.WhenServed)
                : null;
    }
}
