using System.Globalization;
using System.Text;
using Varumarke.Core.Assets;
using Varumarke.Core.Pages;
using Varumarke.Core.Refusals;
using Varumarke.Core.Renditions;
using Varumarke.Core.Rights;
using Varumarke.Renditions.Serving;

namespace Varumarke.Renditions.Terms;

/// <summary>
/// The terms of an asset as a page for whoever found its address inside a file.
/// </summary>
internal static class TermsPage
{
    public static string Of(Asset asset, PictureFacts? facts, RenditionSet? renditions, TermsTexts texts)
    {
        var page = new StringBuilder();
        AssetTerms terms = asset.Terms;
        page.Append("<h1 lang=\"sv\">").Append(Safe(asset.Name)).Append("</h1>"); // Names are the editors' own words.
        page.Append("<p class=\"yes\">").Append(Safe(texts.MayBeUsed)).Append(": ").Append(Safe(Until(terms, texts))).Append("</p>");
        AppendPicture(page, terms, renditions, texts);
        page.Append("<dl>");
        AppendTerm(page, texts.Credit, terms.CreditLineIn(texts.Language));
        AppendTerm(page, texts.MadeHow, terms.MadeHow?.Name.In(texts.Language));
        AppendTerm(page, texts.Creator, terms.Creator);
        AppendTerm(page, texts.RightsHolder, terms.RightsHolder);
        AppendLicence(page, texts, terms);
        AppendTerm(page, texts.Place, terms.Place);
        page.Append("</dl>");
        AppendDownloads(page, asset, facts, renditions, texts);
        return PlainPage.Of(asset.Name, page.ToString(), texts.Language);
    }

    public static string Refused(AssetDecision decision, Guid? substitute, TermsTexts texts)
    {
        var page = new StringBuilder();
        string title = decision.IsGone ? texts.MayNotBeUsed : texts.NotFound;
        page.Append("<h1>").Append(Safe(title)).Append("</h1>");
        page.Append("<p class=\"no\">").Append(Safe(decision.IsGone ? AssetRefusal.Sentence(decision).In(texts.Language) : texts.NotFoundDetail)).Append("</p>");
        if (decision.IsGone)
        {
            page.Append("<dl>");
            AppendTerm(page, texts.Since, decision.Since is { } since ? Day(since) : null);
            page.Append("</dl>");
            if (decision.PublicReason?.In(texts.Language) is { } reason)
            {
                // The editors' own words, which a screen reader must speak as what they are.
                page.Append("<p lang=\"").Append(reason.Language).Append("\">").Append(Safe(reason.Text)).Append("</p>");
            }

            if (substitute is { } key)
            {
                page.Append("<p>").Append(Link($"{AssetPaths.Renditions}/{key:D}", texts.Substitute)).Append("</p>");
            }
        }

        return PlainPage.Of(title, page.ToString(), texts.Language);
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

    private static string Safe(string text) => PlainPage.Safe(text);
}
