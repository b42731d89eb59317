using System.Collections.Concurrent;
using System.Text;
using Varumarke.Core.Pages;
using Varumarke.Core.Problems;
using Varumarke.Http.Pages;

namespace Varumarke.Web.Welcome;

/// <summary>What developers and those who run the service see: that it runs, and where to go on.</summary>
internal static class WelcomePage
{
    /// <summary>Where it is; the portal's pages link to it.</summary>
    public const string Path = "/utvecklare";

    private static readonly ConcurrentDictionary<string, byte[]> Pages = new();

    public static Task AnswerAsync(HttpContext context)
    {
        // As the other pages for people: Swedish to those who ask for neither, since the content is a Swedish municipality's.
        string language = ReaderLanguage.Of(context.Request.Headers.AcceptLanguage, ReaderLanguage.Swedish);
        byte[] page = Pages.GetOrAdd(language, static chosen => Encoding.UTF8.GetBytes(Write(chosen)));
        context.Response.Headers.Vary = "Accept-Language";
        return PageWriter.WriteAsync(context, StatusCodes.Status200OK, page, language);
    }

    private static string Write(string language)
    {
        var page = new StringBuilder();
        string title = WelcomeTexts.Title.In(language);
        page.Append("<h1>").Append(PlainPage.Safe(title)).Append("</h1>");
        Append(page, "p", WelcomeTexts.Lead.In(language));
        AppendList(
            page, language, WelcomeTexts.Read,
            (WelcomeTexts.Portal, "/sv"), (WelcomeTexts.Reference, "/umbraco/openapi"), (WelcomeTexts.Receipt, "/r"), (WelcomeTexts.Draft, "/prova"), (WelcomeTexts.Own, "/b?code=…"));
        AppendList(
            page, language, WelcomeTexts.LibraryApi,
            (WelcomeTexts.Info, "/api/v1/api-info"), (WelcomeTexts.Library, "/api/v1/search?q=vinter"), (WelcomeTexts.SearchFeed, "/api/v1/search/feed"), (WelcomeTexts.Suggest, "/api/v1/suggest?q=vin"),
            (WelcomeTexts.Assets, "/api/v1/assets"), (WelcomeTexts.Collections, "/api/v1/collections"), (WelcomeTexts.Embed, "/api/v1/oembed?url=…"), (WelcomeTexts.Texts, "/api/v1/texts"), (WelcomeTexts.Brand, "/api/v1/brand"),
            (WelcomeTexts.Tokens, "/api/v1/brand/tokens.json"), (WelcomeTexts.Style, "/api/v1/brand/colours.css"), (WelcomeTexts.Swatches, "/api/v1/brand/colours.ase"),
            (WelcomeTexts.Recalls, "/api/v1/recalls"), (WelcomeTexts.RecallFeed, "/api/v1/recalls.atom"), (WelcomeTexts.Assistants, "POST /mcp"));
        AppendList(
            page, language, WelcomeTexts.StrategyApi,
            (WelcomeTexts.Goals, "/api/v1/strategy"), (WelcomeTexts.GoalTable, "/api/v1/strategy/goals.csv"), (WelcomeTexts.GoalTableMetadata, "/api/v1/strategy/goals.csv-metadata.json"), (WelcomeTexts.Editions, "/api/v1/strategy/editions"),
            (WelcomeTexts.Work, "/api/v1/strategy/work"), (WelcomeTexts.WorkTable, "/api/v1/strategy/work.csv"), (WelcomeTexts.WorkTableMetadata, "/api/v1/strategy/work.csv-metadata.json"),
            (WelcomeTexts.Messages, "/api/v1/strategy/messages"), (WelcomeTexts.MessageTable, "/api/v1/strategy/messages.csv"), (WelcomeTexts.MessageTableMetadata, "/api/v1/strategy/messages.csv-metadata.json"),
            (WelcomeTexts.Changes, "/api/v1/strategy/changes"), (WelcomeTexts.Graph, "/api/v1/strategy/graph"), (WelcomeTexts.Reports, "/api/v1/strategy/reports"), (WelcomeTexts.Contributions, "/api/v1/contributions"), (WelcomeTexts.Catalogue, "/dcat"));
        AppendList(
            page, language, WelcomeTexts.ContentApi,
            (WelcomeTexts.Content, "/umbraco/delivery/api/v2/content"), (WelcomeTexts.Media, "/umbraco/delivery/api/v2/media?fetch=children:/"));
        AppendList(
            page, language, WelcomeTexts.Machines,
            (WelcomeTexts.LibraryDocument, "/umbraco/openapi/library.json"), (WelcomeTexts.ContentDocument, "/umbraco/openapi/delivery.json"), (WelcomeTexts.PictureDocument, "/umbraco/openapi/renditions.json"),
            (WelcomeTexts.Sitemap, "/sitemap.xml"), (WelcomeTexts.Robots, "/robots.txt"));
        AppendList(page, language, WelcomeTexts.Operations, (WelcomeTexts.Health, "/health/ready"), (WelcomeTexts.Alive, "/health/live"), (WelcomeTexts.Backoffice, "/umbraco"));
        Append(page, "p", WelcomeTexts.Manuals.In(language));
        return PlainPage.Of(title, page.ToString(), language);
    }

    private static void AppendList(StringBuilder page, string language, Wording heading, params (Wording Name, string Address)[] links)
    {
        Append(page, "h2", heading.In(language));
        page.Append("<ul>");
        foreach ((Wording name, string address) in links)
        {
            // What needs more than its address is told, and leads nowhere by itself.
            string said = PlainPage.Safe(name.In(language)), written = PlainPage.Safe(address);
            bool leads = address.StartsWith('/') && !address.Contains('…', StringComparison.Ordinal);
            page.Append("<li>").Append(leads ? $"<a href=\"{written}\">{said}</a>" : said).Append(" <span>").Append(written).Append("</span></li>");
        }

        page.Append("</ul>");
    }

    private static void Append(StringBuilder page, string element, string text) =>
        page.Append('<').Append(element).Append('>').Append(PlainPage.Safe(text)).Append("</").Append(element).Append('>');
}
