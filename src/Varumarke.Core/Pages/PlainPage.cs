using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;

namespace Varumarke.Core.Pages;

/// <summary>
/// A page of the service's own, without a script: readable on a telephone and by a screen reader, in light and dark. All such
/// pages have one look, and one policy of what a browser may load for them.
/// </summary>
public static class PlainPage
{
    /// <summary>Where the service's icon is.</summary>
    public const string Icon = "/favicon.ico";

    private const string Style =
        """
        :root{color-scheme:light dark;--text:#1b1b1b;--ground:#fff;--soft:#555;--line:#767676;--link:#0b4a8f;--yes:#14532d;--no:#8b1a1a}
        @media(prefers-color-scheme:dark){:root{--text:#f2f2f2;--ground:#161616;--soft:#c4c4c4;--line:#8f8f8f;--link:#9cc7ff;--yes:#9be3b4;--no:#ffb3ae}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--ground);color:var(--text);font:1.0625rem/1.55 system-ui,sans-serif}
        main{max-width:44rem;margin:0 auto;padding:1.5rem 1rem 3rem;overflow-wrap:anywhere}
        h1{font-size:1.6rem;line-height:1.25;margin:0 0 .5rem}
        h2{font-size:1.2rem;margin:2rem 0 .5rem}
        img{display:block;max-width:100%;height:auto;margin:1rem 0;border-radius:.25rem}
        .yes,.no{font-weight:600;margin:.25rem 0 1rem}
        .yes{color:var(--yes)}.no{color:var(--no)}
        dl{margin:0}dt{color:var(--soft);margin-top:.75rem}dd{margin:0}dd a{padding:0}
        @media(min-width:36rem){dl{display:grid;grid-template-columns:max-content 1fr;gap:.5rem 1.5rem}dt{margin:0}}
        ul{list-style:none;margin:0;padding:0}
        li{border-top:1px solid var(--line);padding:.35rem 0;display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;column-gap:1rem}
        li span{color:var(--soft);font-variant-numeric:tabular-nums}
        a{color:var(--link);display:inline-block;padding:.25rem 0}
        label{display:block;font-weight:600}
        input,select,textarea,button{font:inherit;color:inherit;max-width:100%;min-height:2.75rem;padding:.5rem .7rem;border:1px solid var(--line);border-radius:.4rem;background:var(--ground)}
        input,select,textarea{width:100%}
        button{font-weight:600;border:2px solid var(--link);color:var(--link);cursor:pointer}
        input:focus-visible,select:focus-visible,textarea:focus-visible,button:focus-visible,a:focus-visible{outline:3px solid currentColor;outline-offset:2px}
        """;

    /// <summary>Pictures from here and the page's own style, nothing else.</summary>
    public static string ContentSecurityPolicy { get; } =
        $"default-src 'none'; img-src 'self'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>A text as HTML shows it.</summary>
    public static string Safe(string text) => HtmlEncoder.Default.Encode(text);

    /// <summary>The whole document.</summary>
    /// <param name="title">The title, as text.</param>
    /// <param name="body">What the page says, as HTML.</param>
    /// <param name="language">The language that it says it in, such as <c>sv</c>.</param>
    public static string Of(string title, string body, string language) =>
        $"<!doctype html><html lang=\"{language}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
        + $"<meta name=\"robots\" content=\"noindex\"><title>{Safe(title)}</title><link rel=\"icon\" href=\"{Icon}\" sizes=\"16x16 32x32 48x48\"><style>{Style}</style></head><body><main>{body}</main></body></html>";
}
