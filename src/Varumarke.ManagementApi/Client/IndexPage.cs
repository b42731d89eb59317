using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Varumarke.Core.Embedding;
using Varumarke.Core.Pages;

namespace Varumarke.ManagementApi.Client;

/// <summary>The page that the client lives in, for every address of the backoffice that is nothing else.</summary>
internal sealed class IndexPage
{
    private readonly byte[] _page;
    private readonly string _policy;

    public IndexPage(ClientBundle bundle, IEmbeds embeds)
    {
        _page = Encoding.UTF8.GetBytes(Document(bundle));

        // The import map is the one script of the page itself. Styles: the client's elements bring theirs, many in attributes.
        // Monaco's fonts and pictures of its own are data addresses, and its workers are files of ours.
        // What editors may embed of other sites is shown while they write.
        string embedded = string.Concat(embeds.FrameHosts.Select(host => $" https://{host}"));
        string map = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(bundle.ImportMap)));
        _policy = $"default-src 'self'; script-src 'self' 'sha256-{map}'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:{embedded}; "
            + $"font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; media-src 'self' blob:; frame-src 'self'{embedded}; object-src 'none'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'self'";
    }

    public Task SendAsync(HttpContext http)
    {
        HttpResponse response = http.Response;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = _page.Length;
        response.Headers.CacheControl = "no-cache";
        response.Headers.ContentSecurityPolicy = _policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "same-origin";
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(_page, http.RequestAborted).AsTask();
    }

    private static string Document(ClientBundle bundle) => bundle.Hash is null
        ? PlainPage.Of("Varumärke", "<h1>Backoffice</h1><p>The program was built without the backoffice client: Node.js was missing. Install it, and build again.</p>", "en")
        : $"""
        <!doctype html>
        <html lang="sv">
        <head>
        <base href="/umbraco/">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width,initial-scale=1">
        <meta name="robots" content="noindex,nofollow">
        <title>Varumärke</title>
        <link rel="icon" href="{PlainPage.Icon}">
        <link rel="stylesheet" href="{bundle.Root}css/uui-css.css">
        <link rel="stylesheet" href="{bundle.Root}css/umb-css.css">
        <link rel="modulepreload" href="{bundle.Root}apps/app/app.element.js">
        <script type="importmap">{bundle.ImportMap}</script>
        <script type="module" src="{bundle.Root}varumarke/page.js"></script>
        <script type="module" src="{bundle.Root}apps/app/app.element.js"></script>
        </head>
        <body class="uui-font uui-text" style="margin:0;padding:0;overflow:hidden">
        <umb-app></umb-app>
        <noscript><p>Redigeringen behöver JavaScript. The backoffice needs JavaScript.</p></noscript>
        </body>
        </html>
        """;
}
