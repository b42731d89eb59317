using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Varumarke.DeliveryApi.Problems;
using Varumarke.DeliveryApi.Requests;

namespace Varumarke.DeliveryApi.Content;

/// <summary><c>GET content/item/{id or path}</c>: one document.</summary>
internal sealed class ContentItemEndpoint(
    IApiPublishedContentCache cache,
    IApiContentPathResolver paths,
    IApiContentResponseBuilder builder,
    IRequestPreviewService preview,
    IRequestRedirectService redirects,
    MemberAccess members) : DeliveryEndpoint
{
    private const string PreviewPrefix = "/" + Constants.DeliveryApi.Routing.PreviewContentPathPrefix;

    public override async Task<DeliveryResult> HandleAsync(HttpContext context, DeliveryRequest request)
    {
        string path = DecodedPath(context);
        bool isKey = Guid.TryParse(path, out Guid key);
        if ((isKey ? cache.GetById(key) : ByPath("/" + path)) is { } content)
        {
            return await members.RefuseAsync(content) is { } refusal ? DeliveryResult.Fail(refusal) : Answer(content, request);
        }

        // Redirects are tracked by path.
        return !isKey && redirects.GetRedirectRoute("/" + path) is { } route
            ? DeliveryResult.Redirect(route)
            : DeliveryResult.Fail(KnownProblems.NotFound);
    }

    private DeliveryResult Answer(IPublishedContent content, DeliveryRequest request)
    {
        request.Dependencies.Add(content);
        return builder.Build(content) is { } response ? DeliveryResult.Ok(response) : DeliveryResult.Fail(KnownProblems.NotFound);
    }

    private IPublishedContent? ByPath(string path)
    {
        if (!path.StartsWith(PreviewPrefix, StringComparison.Ordinal))
        {
            return paths.ResolveContentPath(path);
        }

        return preview.IsPreview() && Guid.TryParse(path.AsSpan(PreviewPrefix.Length).TrimEnd('/'), out Guid key) ? cache.GetById(key) : null;
    }

    // The server decodes everything but slashes; clients generated from an OpenAPI document encode those too.
    internal static string DecodedPath(HttpContext context)
    {
        string path = context.GetRouteValue("path") as string ?? string.Empty;
        return path.Contains("%2F", StringComparison.OrdinalIgnoreCase) ? WebUtility.UrlDecode(path).TrimStart('/') : path;
    }
}
