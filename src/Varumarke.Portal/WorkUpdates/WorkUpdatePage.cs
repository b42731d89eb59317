using System.Globalization;
using System.Text;
using Varumarke.Core.Library;
using Varumarke.Core.Pages;
using Varumarke.Core.Problems;
using Varumarke.Core.WorkUpdates;
using Varumarke.Portal.Strategy;

namespace Varumarke.Portal.WorkUpdates;

/// <summary>The page behind a mailed link: three fields, no script, a few kilobytes, and nothing that is fetched besides.</summary>
internal sealed class WorkUpdatePage(string language)
{
    private const int LongestAddress = 200;

    /// <summary>Asks how it goes.</summary>
    public string Form(string token, ResponsibleWork work, string status, string outcome, Wording? fault, Wording? then = null)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"<h1>{PlainPage.Safe(work.Title)}</h1>");
        if (work.Ends is { } day)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p>{T(WorkUpdateWords.Until)}: <time datetime=\"{day:yyyy-MM-dd}\">{day:yyyy-MM-dd}</time></p>");
        }

        if (fault is not null)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"no\" role=\"alert\">{T(fault)}{(then is null ? string.Empty : " " + T(then))}</p>");
        }

        page.Append(CultureInfo.InvariantCulture, $"<form method=\"post\" enctype=\"multipart/form-data\" action=\"{PlainPage.Safe(LibraryPaths.WorkUpdate(token))}?lang={language}\"><p><label for=\"status\">{T(WorkUpdateWords.Status)}</label><select id=\"status\" name=\"status\" required>");
        foreach (string each in ResponsibleWork.Statuses)
        {
            page.Append(CultureInfo.InvariantCulture, $"<option value=\"{each}\"{(each == status ? " selected" : string.Empty)}>{T(StrategyWords.Status(each))}</option>");
        }

        page.Append(CultureInfo.InvariantCulture, $"</select></p><p><label for=\"outcome\">{T(WorkUpdateWords.Outcome)}</label><textarea id=\"outcome\" name=\"outcome\" rows=\"5\" maxlength=\"{WorkUpdateDesk.LongestOutcome}\">{PlainPage.Safe(outcome)}</textarea></p>")
            .Append(CultureInfo.InvariantCulture, $"<p><label for=\"picture\">{T(WorkUpdateWords.Picture)}</label><input type=\"file\" id=\"picture\" name=\"picture\" accept=\"image/jpeg,image/png,image/webp,image/avif,image/heic\" aria-describedby=\"picture-help\"><span id=\"picture-help\">{T(WorkUpdateWords.PictureHelp)}</span></p>")
            .Append(CultureInfo.InvariantCulture, $"<p><button type=\"submit\">{T(WorkUpdateWords.Send)}</button></p><p>{T(WorkUpdateWords.Once)}</p></form>");
        return Of(WorkUpdateWords.Ask, page.ToString());
    }

    /// <summary>Says that it was taken.</summary>
    public string Thanks(WorkDecision decision, string path) => Of(
        WorkUpdateWords.Ask,
        $"<h1>{T(decision == WorkDecision.Waiting ? WorkUpdateWords.Waiting : WorkUpdateWords.Applied)}</h1><p><a href=\"{PlainPage.Safe(path)}\">{PlainPage.Safe(path)}</a></p>");

    /// <summary>Says why a link does not open, and offers a new one to whoever is known already.</summary>
    public string Refusal(LinkState state)
    {
        (Wording title, Wording help) = WorkUpdateWords.Refusal(state);
        return Of(
            title,
            $"<h1>{T(title)}</h1><p>{T(help)}</p><form method=\"post\" action=\"/u\"><p><label for=\"email\">{T(WorkUpdateWords.Email)}</label>"
            + $"<input type=\"email\" id=\"email\" name=\"email\" required autocomplete=\"email\" maxlength=\"{LongestAddress.ToString(CultureInfo.InvariantCulture)}\"></p><p><button type=\"submit\">{T(WorkUpdateWords.Renew)}</button></p></form>");
    }

    /// <summary>Says one thing.</summary>
    public string Say(Wording words) => Of(words, $"<h1>{T(words)}</h1>");

    private string Of(Wording title, string body) => PlainPage.Of(title.In(language), body, language);

    private string T(Wording words) => PlainPage.Safe(words.In(language));
}
