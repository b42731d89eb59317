using Varumarke.Core.Problems;

namespace Varumarke.Web.Welcome;

/// <summary>The words of the page at the root.</summary>
internal static class WelcomeTexts
{
    public static Wording Title { get; } = new("Varumärke is running", "Varumärke är igång");

    public static Wording Lead { get; } = new(
        "This service gives out texts and pictures of the municipality's brand to websites, apps and partners. Here is what can be reached with a browser.",
        "Den här tjänsten lämnar ut texter och bilder om kommunens varumärke till webbplatser, appar och partner. Det här går att nå med en webbläsare.");

    public static Wording Read { get; } = new("Read and try", "Läs och prova");

    public static Wording Reference { get; } = new("The APIs, described, to be tried on the page", "API:erna, beskrivna, att prova på sidan");

    public static Wording Portal { get; } = new("The library for people", "Biblioteket för människor");

    public static Wording Library { get; } = new("The library's search as JSON", "Bibliotekets sökning som JSON");

    public static Wording Content { get; } = new("Published content as JSON", "Publicerat innehåll som JSON");

    public static Wording Media { get; } = new("Approved pictures and files as JSON", "Godkända bilder och filer som JSON");

    public static Wording Machines { get; } = new("For programs", "För program");

    public static Wording ContentDocument { get; } = new("OpenAPI document of content and media", "OpenAPI-dokument för innehåll och media");

    public static Wording PictureDocument { get; } = new("OpenAPI document of pictures and files", "OpenAPI-dokument för bilder och filer");

    public static Wording Operations { get; } = new("For those who run the service", "För den som driver tjänsten");

    public static Wording Health { get; } = new("Is it ready?", "Är den redo?");

    public static Wording Alive { get; } = new("Is it alive?", "Lever den?");

    public static Wording Manuals { get; } = new(
        "How it is used and run is described in the folder docs of its source: docs/api for those who fetch content and pictures, docs/operations for those who run it.",
        "Hur den används och drivs står i mappen docs i källkoden: docs/api för den som hämtar innehåll och bilder, docs/operations för den som driver den.");

    public static Wording Receipt { get; } = new("May I still use it? By a receipt or a file", "Får jag fortfarande använda den? Med ett kvitto eller en fil");

    public static Wording Draft { get; } = new("May I? Check a draft", "Får jag? Prova ett utkast");

    public static Wording Own { get; } = new("Follow your own idea", "Följ din egen idé");

    public static Wording LibraryApi { get; } = new("The library as data", "Biblioteket som data");

    public static Wording Info { get; } = new("What the API is", "Vad API:et är");

    public static Wording SearchFeed { get; } = new("What a search finds, as a feed", "Det en sökning hittar, som flöde");

    public static Wording Suggest { get; } = new("Words to go on with", "Ord att fortsätta med");

    public static Wording Assets { get; } = new("Everything that has a file, described whole", "Allt som har en fil, helt beskrivet");

    public static Wording Collections { get; } = new("Collections that communicators have made", "Samlingar som kommunikatörer har satt ihop");

    public static Wording Embed { get; } = new("oEmbed: how a picture is shown on another website", "oEmbed: hur en bild visas på en annan webbplats");

    public static Wording Texts { get; } = new("Texts in three lengths", "Texter i tre längder");

    public static Wording Brand { get; } = new("The brand: vision, tone, colours, typefaces", "Varumärket: vision, tonläge, färger, typsnitt");

    public static Wording Tokens { get; } = new("Colours and typefaces as design tokens", "Färger och typsnitt som designvärden");

    public static Wording Style { get; } = new("The colours as CSS", "Färgerna som CSS");

    public static Wording Swatches { get; } = new("The colours for drawing programs", "Färgerna för ritprogram");

    public static Wording Recalls { get; } = new("What was withdrawn", "Det som har dragits in");

    public static Wording RecallFeed { get; } = new("The same as a feed", "Detsamma som flöde");

    public static Wording Assistants { get; } = new("For assistants (Model Context Protocol, POST)", "För assistenter (Model Context Protocol, POST)");

    public static Wording StrategyApi { get; } = new("The strategy as data", "Strategin som data");

    public static Wording Goals { get; } = new("The goals with their figures", "Målen med sina värden");

    public static Wording GoalTable { get; } = new("The figures as a table", "Värdena som tabell");

    public static Wording GoalTableMetadata { get; } = new("What the table's columns are", "Vad tabellens kolumner är");

    public static Wording Editions { get; } = new("What the council has decided", "Vad fullmäktige har beslutat");

    public static Wording Changes { get; } = new("What differs between two days", "Vad som skiljer mellan två dagar");

    public static Wording Graph { get; } = new("How everything hangs together", "Hur allt hänger ihop");

    public static Wording Reports { get; } = new("Status reports, frozen", "Lägesrapporter, frysta");

    public static Wording Contributions { get; } = new("What people have proposed", "Vad människor har föreslagit");

    public static Wording Catalogue { get; } = new("The catalogue of open data (DCAT-AP-SE)", "Katalogen över öppna data (DCAT-AP-SE)");

    public static Wording ContentApi { get; } = new("Content and media (Umbraco's Delivery API)", "Innehåll och media (Umbracos Delivery API)");

    public static Wording LibraryDocument { get; } = new("OpenAPI document of the library", "OpenAPI-dokument för biblioteket");

    public static Wording Sitemap { get; } = new("All pages", "Alla sidor");

    public static Wording Robots { get; } = new("What robots may read", "Vad robotar får läsa");

    public static Wording Backoffice { get; } = new("The editors' backoffice", "Redaktörernas backoffice");

    public static Wording Work { get; } = new("Measures and activities", "Åtgärder och aktiviteter");

    public static Wording WorkTable { get; } = new("Measures and activities as a table", "Åtgärder och aktiviteter som tabell");

    public static Wording WorkTableMetadata { get; } = new("What the columns of that table are", "Vad kolumnerna i den tabellen är");

    public static Wording Messages { get; } = new("What is told of the strategy", "Vad som berättas om strategin");

    public static Wording MessageTable { get; } = new("What is told as a table", "Det som berättas som tabell");

    public static Wording MessageTableMetadata { get; } = new("What the columns of that table of messages are", "Vad kolumnerna i tabellen över budskap är");
}
