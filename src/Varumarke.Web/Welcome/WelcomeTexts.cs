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
}
