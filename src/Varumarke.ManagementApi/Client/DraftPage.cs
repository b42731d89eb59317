using System.Text;
using Microsoft.AspNetCore.Http;
using Varumarke.Core.Pages;
using Varumarke.Core.Problems;

namespace Varumarke.ManagementApi.Client;

/// <summary>
/// The page that shows a draft. It is the same for everybody, empty, and fills itself by asking the Management API as the editor whose
/// browser it is in: what that one may not read is not in it.
/// </summary>
internal sealed class DraftPage(ClientBundle bundle)
{
    public const string Path = "/umbraco/draft";

    /// <summary>Where the draft of a document is shown.</summary>
    public static string AddressOf(Guid document, string? culture) => $"{Path}/{document}" + (culture is null ? string.Empty : $"?culture={Uri.EscapeDataString(culture)}");

    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    public Task SendAsync(HttpContext http)
    {
        bool swedish = ReaderLanguage.Of(http.Request.Headers.AcceptLanguage.ToString()) == ReaderLanguage.Swedish;
        byte[] page = Encoding.UTF8.GetBytes(Document(swedish));
        HttpResponse response = http.Response;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = page.Length;
        response.Headers.CacheControl = "no-store";
        response.Headers.Vary = "Accept-Language";
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "same-origin";
        response.Headers["X-Robots-Tag"] = "noindex";
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(page, http.RequestAborted).AsTask();
    }

    private string Document(bool swedish) =>
        $$"""
        <!doctype html>
        <html lang="{{(swedish ? "sv" : "en")}}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width,initial-scale=1">
        <meta name="robots" content="noindex,nofollow">
        <title>{{(swedish ? "Utkast" : "Draft")}}</title>
        <link rel="icon" href="{{PlainPage.Icon}}">
        <style>
        body { margin: 0; font: 1.0625rem/1.6 Lato, system-ui, sans-serif; color: #1a1a1a; background: #fff; }
        header { display: flex; flex-wrap: wrap; gap: 1rem; padding: .75rem 1.25rem; background: #1b264f; color: #fff; }
        header a { color: inherit; } header a[aria-current] { font-weight: bold; text-decoration: none; }
        nav { display: flex; gap: 1rem; margin-left: auto; }
        main { max-width: 44rem; margin: 0 auto; padding: 1.25rem; overflow-wrap: anywhere; }
        h2 { margin: 2rem 0 .25rem; font-size: .875rem; color: #595959; } img { max-width: 100%; height: auto; }
        table { border-collapse: collapse; } td, th { padding: .25rem .75rem .25rem 0; text-align: left; vertical-align: top; }
        figure { margin: 0; display: grid; gap: 1rem; }
        @media (prefers-color-scheme: dark) { body { background: #16181d; color: #ececec; } h2 { color: #b5b5b5; } main a { color: #9db8ff; } }
        </style>
        <script type="module" src="{{bundle.Root}}varumarke/draft.js"></script>
        </head>
        <body>
        <header><span>{{(swedish ? "Utkast: så här ser texten ut nu" : "Draft: this is what the text says now")}}</span><nav aria-label="{{(swedish ? "Språk" : "Language")}}"></nav></header>
        <main></main>
        </body>
        </html>
        """;
}
