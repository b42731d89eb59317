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
        AppendList(page, language, WelcomeTexts.Read, (WelcomeTexts.Portal, "/sv"), (WelcomeTexts.Reference, "/umbraco/openapi"), (WelcomeTexts.Library, "/api/v1/search?q=vinter"), (WelcomeTexts.Content, "/umbraco/delivery/api/v2/content"), (WelcomeTexts.Media, "/umbraco/delivery/api/v2/media?fetch=children:/"));
        AppendList(page, language, WelcomeTexts.Machines, (WelcomeTexts.ContentDocument, "/umbraco/openapi/delivery.json"), (WelcomeTexts.PictureDocument, "/umbraco/openapi/renditions.json"));
        AppendList(page, language, WelcomeTexts.Operations, (WelcomeTexts.Health, "/health/ready"), (WelcomeTexts.Alive, "/health/live"));
        Append(page, "p", WelcomeTexts.Manuals.In(language));
        return PlainPage.Of(title, page.ToString(), language);
    }

    private static void AppendList(StringBuilder page, string language, Wording heading, params (Wording Name, string Address)[] links)
    {
        Append(page, "h2", heading.In(language));
        page.Append("<ul>");
        foreach ((Wording name, string address) in links)
        {
            page.Append("<li><a href=\"").Append(PlainPage.Safe(address)).Append("\">").Append(PlainPage.Safe(name.In(language)))
                .Append("</a> <span>").Append(PlainPage.Safe(address)).Append("</span></li>");
        }

        page.Append("</ul>");
    }

    private static void Append(StringBuilder page, string element, string text) =>
        page.Append('<').Append(element).Append('>').Append(PlainPage.Safe(text)).Append("</").Append(element).Append('>');
}
