using System.Globalization;
using System.Text;
using Varumarke.Core.Problems;

namespace Varumarke.Core.Library;

/// <summary>The addresses of the library's pages, as pages, answers and files name them.</summary>
public static class LibraryPaths
{
    private const int LongestName = 80;
    private const int KeyLength = 32;

    /// <summary>The start page.</summary>
    public static string Start(string language) => "/" + language;

    /// <summary>The grid of pictures and files.</summary>
    public static string Library(string language) => language == ReaderLanguage.Swedish ? "/sv/bibliotek" : "/en/library";

    /// <summary>The collections that communicators have made.</summary>
    public static string Collections(string language) => Library(language) + (language == ReaderLanguage.Swedish ? "/samlingar" : "/collections");

    /// <summary>The page of a collection. The name is for people; the key behind it says which.</summary>
    public static string Collection(string language, Guid key, string name) => $"{Collections(language)}/{NamePart(name)}{key:N}";

    /// <summary>The page behind a share link.</summary>
    public static string Share(string code) => "/s/" + code;

    /// <summary>Everything that can be found.</summary>
    public static string Search(string language) => language == ReaderLanguage.Swedish ? "/sv/sok" : "/en/search";

    /// <summary>The brand in pictures and words.</summary>
    public static string Guide(string language) => language == ReaderLanguage.Swedish ? "/sv/guide" : "/en/guide";

    /// <summary>The texts in three lengths.</summary>
    public static string Texts(string language) => language == ReaderLanguage.Swedish ? "/sv/texter" : "/en/texts";

    /// <summary>What was promised and how it goes.</summary>
    public static string Strategy(string language) => language == ReaderLanguage.Swedish ? "/sv/uppfoljning" : "/en/follow-up";

    /// <summary>The goals as the council decided them in a year.</summary>
    public static string Edition(string language, int year) => $"{Strategy(language)}/{(language == ReaderLanguage.Swedish ? "utgava" : "edition")}/{year.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>What differs between two days.</summary>
    public static string StrategyChanges(string language) => Strategy(language) + (language == ReaderLanguage.Swedish ? "/andringar" : "/changes");

    /// <summary>Measures and activities.</summary>
    public static string StrategyWork(string language) => Strategy(language) + (language == ReaderLanguage.Swedish ? "/arbetet" : "/work");

    /// <summary>Measures or activities of one goal or measure, as a table.</summary>
    /// <param name="language">The reader's.</param>
    /// <param name="kind"><c>measure</c> or <c>activity</c>.</param>
    /// <param name="served">Key of the goal or the measure.</param>
    public static string StrategyWorkFor(string language, string kind, Guid served) => $"{StrategyWork(language)}?view=table&kind={kind}&for={served:D}";

    /// <summary>Their last days, for calendars.</summary>
    public static string StrategyCalendar(string language) => Strategy(language) + (language == ReaderLanguage.Swedish ? "/kalender.ics" : "/calendar.ics");

    /// <summary>A goal's chart as a file: <c>svg</c>, <c>png</c> or <c>csv</c>. It has the goal's key, so that it stays when the goal is renamed.</summary>
    public static string StrategyChart(string language, Guid goal, string ending) =>
        $"{Strategy(language)}/{(language == ReaderLanguage.Swedish ? "diagram" : "chart")}/{goal:N}.{ending}";

    /// <summary>What people have proposed, and what became of it.</summary>
    public static string Contributions(string language) => Strategy(language) + (language == ReaderLanguage.Swedish ? "/bidrag" : "/contributions");

    /// <summary>The form for an idea.</summary>
    public static string NewContribution(string language) => Contributions(language) + (language == ReaderLanguage.Swedish ? "/nytt" : "/new");

    /// <summary>A published contribution on a page of its own.</summary>
    public static string PublishedContribution(string language, Guid key) => $"{Contributions(language)}/{key:N}";

    /// <summary>The page behind a link that asks whoever sent a contribution whether others may have their address.</summary>
    public static string JoinAnswer(string token) => "/j/" + token;

    /// <summary>A sender's own page of a contribution.</summary>
    public static string Contribution(string code) => "/b/" + code;

    /// <summary>The page behind a link that was mailed to whoever is responsible for something.</summary>
    public static string WorkUpdate(string token) => "/u/" + token;

    /// <summary>An edition of a report, as it was published.</summary>
    public static string Report(string language, Guid report, int edition) =>
        $"{Strategy(language)}/{(language == ReaderLanguage.Swedish ? "rapport" : "report")}/{report:N}/{edition.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The same for Word.</summary>
    public static string ReportInWord(string language, Guid report, int edition) => Report(language, report, edition) + (language == ReaderLanguage.Swedish ? "/rapport.docx" : "/report.docx");

    /// <summary>The same as it is kept: the bytes that the hash is of.</summary>
    public static string ReportAsJson(string language, Guid report, int edition) =>
        $"/api/v1/strategy/reports/{report}/{edition.ToString(CultureInfo.InvariantCulture)}?lang={language}";

    /// <summary>How all of the strategy hangs together; around one node where one is named.</summary>
    public static string StrategyMap(string language, string? node = null) =>
        Strategy(language) + (language == ReaderLanguage.Swedish ? "/karta" : "/map") + (node is null ? string.Empty : $"?node={node}");

    /// <summary>The accessibility statement.</summary>
    public static string Accessibility(string language) => language == ReaderLanguage.Swedish ? "/sv/tillganglighet" : "/en/accessibility";

    /// <summary>What is kept of whom, and for how long.</summary>
    public static string Privacy(string language) => language == ReaderLanguage.Swedish ? "/sv/integritet" : "/en/privacy";

    /// <summary>For those who build with the library.</summary>
    public static string Developers(string language) => language == ReaderLanguage.Swedish ? "/sv/utvecklare" : "/en/developers";

    /// <summary>The page of an asset. The name is for people; the key behind it says which.</summary>
    public static string Asset(string language, Guid key, string title) => $"{Library(language)}/{NamePart(title)}{key:N}";

    /// <summary>A document's page by its key, for one whose own path cannot be told.</summary>
    public static string Document(string language, Guid key) => $"/{language}/{(language == ReaderLanguage.Swedish ? "sida" : "page")}/{key:N}";

    /// <summary>An asset for programs.</summary>
    public static string AssetAsJson(Guid key) => $"/api/v1/assets/{key:D}";

    /// <summary>The basket.</summary>
    public static string Basket(string language) => language == ReaderLanguage.Swedish ? "/sv/korg" : "/en/basket";

    /// <summary>Where a basket is ordered.</summary>
    public static string BasketOrder(string language) => Basket(language) + (language == ReaderLanguage.Swedish ? "/hamta" : "/take");

    /// <summary>The receipts of an ordered basket.</summary>
    public static string BasketReceipts(string language) => Basket(language) + (language == ReaderLanguage.Swedish ? "/kvitton" : "/receipts");

    /// <summary>The files of an ordered basket.</summary>
    public static string BasketZip(string language) => Basket(language) + (language == ReaderLanguage.Swedish ? "/filer.zip" : "/files.zip");

    /// <summary>Where one asks with a receipt's number, or with a file.</summary>
    public const string Receipts = "/r";

    /// <summary>The page of a receipt.</summary>
    public static string Receipt(string code) => "/r/" + code;

    /// <summary>The file of a receipt, with the receipt's address in it.</summary>
    public static string ReceiptFile(string code) => Receipt(code) + "/fil";

    /// <summary>What links in mails lead to; the link's own token stands behind it.</summary>
    public const string MailLinks = "/m";

    /// <summary>Where one asks to be told of new hits.</summary>
    public static string Subscriptions(string language) => language == ReaderLanguage.Swedish ? "/sv/bevaka" : "/en/follow";

    /// <summary>"May I?": where drafts are judged.</summary>
    public static string Draft(string language) => language == ReaderLanguage.Swedish ? "/sv/prova" : "/en/may-i";

    /// <summary>The Atom feed of a search; what it asks stands behind it.</summary>
    public const string Feed = "/api/v1/search/feed";

    /// <summary>The brand's colours and typefaces as design tokens.</summary>
    public const string ColourTokens = "/api/v1/brand/tokens.json";

    /// <summary>The brand's colours as CSS.</summary>
    public const string ColourStyle = "/api/v1/brand/colours.css";

    /// <summary>The brand's colours as swatches.</summary>
    public const string ColourSwatches = "/api/v1/brand/colours.ase";

    /// <summary>How the strategy hangs together, for programs.</summary>
    public const string Graph = "/api/v1/strategy/graph";

    /// <summary>How a page is embedded; its address stands behind it.</summary>
    public const string Embed = "/api/v1/oembed";

    /// <summary>The key in the last part of an asset's address; null when there is none.</summary>
    public static Guid? KeyIn(string segment)
    {
        ArgumentNullException.ThrowIfNull(segment);
        return segment.Length >= KeyLength && Guid.TryParseExact(segment[^KeyLength..], "N", out Guid key) ? key : null;
    }

    private static string NamePart(string title)
    {
        var name = new StringBuilder();
        foreach (char letter in title.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                name.Append(letter);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && name.Length > 0 && name[^1] != '-')
            {
                name.Append('-');
            }
        }

        string part = name.ToString().Trim('-');
        part = part.Length > LongestName ? part[..LongestName].Trim('-') : part;
        return part.Length == 0 ? string.Empty : part + "-";
    }
}
