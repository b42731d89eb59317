using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Varumarke.Core.Assets;
using Varumarke.Core.Renditions;
using Varumarke.Core.Rights;
using Varumarke.Renditions.Serving;

namespace Varumarke.Renditions.Terms;

/// <summary>
/// The terms of an asset as a page for whoever found its address inside a file: short, readable on a telephone and by a screen
/// reader, in light and dark, and with nothing in it that runs.
/// </summary>
internal static class TermsPage
{
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
        a:focus-visible{outline:3px solid currentColor;outline-offset:2px}
        """;

    /// <summary>Pictures from here and this very style, nothing else.</summary>
    public static string ContentSecurityPolicy { get; } =
        $"default-src 'none'; img-src 'self'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static string Of(Asset asset, PictureFacts? facts, RenditionSet? renditions, TermsTexts texts)
    {
        var page = new StringBuilder();
        AssetTerms terms = asset.Terms;
        page.Append("<h1 lang=\"sv\">").Append(Safe(asset.Name)).Append("</h1>"); // Names are the editors' own words.
        page.Append("<p class=\"yes\">").Append(Safe(texts.MayBeUsed)).Append(": ").Append(Safe(Until(terms, texts))).Append("</p>");
        AppendPicture(page, terms, renditions, texts);
        page.Append("<dl>");
        AppendTerm(page, texts.Credit, terms.CreditLine);
        AppendTerm(page, texts.Creator, terms.Creator);
        AppendTerm(page, texts.RightsHolder, terms.RightsHolder);
        AppendLicence(page, texts, terms);
        AppendTerm(page, texts.Place, terms.Place);
        page.Append("</dl>");
        AppendDownloads(page, asset, facts, renditions, texts);
        return Whole(asset.Name, page, texts);
    }

    public static string Refused(AssetDecision decision, Guid? substitute, TermsTexts texts)
    {
        var page = new StringBuilder();
        string title = decision.IsGone ? texts.MayNotBeUsed : texts.NotFound;
        page.Append("<h1>").Append(Safe(title)).Append("</h1>");
        page.Append("<p class=\"no\">").Append(Safe(texts.Reasons.GetValueOrDefault(decision.Availability, texts.NotFoundDetail))).Append("</p>");
        if (decision.IsGone)
        {
            page.Append("<dl>");
            AppendTerm(page, texts.Since, decision.Since is { } since ? Day(since) : null);
            page.Append("</dl>");
            if (decision.Reason is { } reason)
            {
                // The editors' own words, which a screen reader must not speak as English.
                page.Append("<p lang=\"sv\">").Append(Safe(reason)).Append("</p>");
            }

            if (substitute is { } key)
            {
                page.Append("<p>").Append(Link($"{AssetPaths.Renditions}/{key:D}", texts.Substitute)).Append("</p>");
            }
        }

        return Whole(title, page, texts);
    }

    private static void AppendPicture(StringBuilder page, AssetTerms terms, RenditionSet? renditions, TermsTexts texts)
    {
        // The whole picture, where there is a preset that cuts nothing off.
        RenditionLink? shown = renditions?.Presets.GetValueOrDefault("web") ?? renditions?.Presets.Values.FirstOrDefault();
        if (shown is not null)
        {
            string candidates = shown.Srcset is null ? string.Empty : $" srcset=\"{Safe(shown.Srcset)}\" sizes=\"(min-width:46rem) 42rem, 95vw\"";
            page.Append(CultureInfo.InvariantCulture, $"<img src=\"{Safe(shown.Url)}\"{candidates} width=\"{shown.Width}\" height=\"{shown.Height}\" alt=\"{Safe(terms.AltTextIn(texts.Language) ?? string.Empty)}\">");
        }

        if (terms.CaptionIn(texts.Language) is { } caption)
        {
            string language = terms.Captions.ContainsKey(texts.Language) ? texts.Language : "sv";
            page.Append("<p lang=\"").Append(language).Append("\">").Append(Safe(caption)).Append("</p>");
        }
    }

    private static void AppendTerm(StringBuilder page, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            page.Append("<dt>").Append(Safe(name)).Append("</dt><dd>").Append(Safe(value)).Append("</dd>");
        }
    }

    private static void AppendLicence(StringBuilder page, TermsTexts texts, AssetTerms terms)
    {
        bool canFollow = Uri.TryCreate(terms.LicenceUrl, UriKind.Absolute, out Uri? licence) && licence.Scheme is "http" or "https";
        if (canFollow)
        {
            page.Append("<dt>").Append(Safe(texts.Licence)).Append("</dt><dd>").Append(Link(licence!.AbsoluteUri, terms.Licence ?? licence.Host)).Append("</dd>");
            return;
        }

        AppendTerm(page, texts.Licence, terms.Licence);
    }

    private static void AppendDownloads(StringBuilder page, Asset asset, PictureFacts? facts, RenditionSet? renditions, TermsTexts texts)
    {
        page.Append("<h2>").Append(Safe(texts.Downloads)).Append("</h2><ul>");
        foreach ((string name, RenditionLink link) in renditions?.Presets ?? new Dictionary<string, RenditionLink>())
        {
            AppendDownload(page, link.Url, name, link.Width, link.Height, texts);
        }

        AppendDownload(page, asset.Url, texts.Original, facts?.Width, facts?.Height, texts);
        page.Append("</ul>");
    }

    private static void AppendDownload(StringBuilder page, string url, string name, int? width, int? height, TermsTexts texts)
    {
        string size = width is null ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" <span>{width} × {height} {texts.Pixels}</span>");
        page.Append("<li>").Append(Link(url + (url.Contains('?', StringComparison.Ordinal) ? "&download" : "?download"), name)).Append(size).Append("</li>");
    }

    // The first moment when it may not be used is told as the last day when it may.
    private static string Until(AssetTerms terms, TermsTexts texts) =>
        terms.UsableUntil is { } end ? $"{texts.Until.ToLower(CultureInfo.InvariantCulture)} {Day(end.AddTicks(-1))}" : texts.NoEnd.ToLower(CultureInfo.InvariantCulture);

    private static string Day(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Link(string url, string text) => $"<a href=\"{Safe(url)}\">{Safe(text)}</a>";

    private static string Safe(string text) => HtmlEncoder.Default.Encode(text);

    private static string Whole(string title, StringBuilder body, TermsTexts texts) =>
        $"<!doctype html><html lang=\"{texts.Language}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
        + $"<meta name=\"robots\" content=\"noindex\"><title>{Safe(title)}</title><style>{Style}</style></head><body><main>{body}</main></body></html>";
}
