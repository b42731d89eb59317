using Varumarke.Core.Problems;
using Varumarke.Core.Receipts;
using Varumarke.Core.Strategy.Graph;

namespace Varumarke.Portal.Picture;

/// <summary>The words of a picture's page.</summary>
public static class PictureWords
{
    private static readonly Dictionary<string, Wording> Sizes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["web"] = new("Whole picture for a website", "Hel bild till webbplats"),
        ["hero"] = new("Wide picture for the top of a page", "Bred bild till sidans topp"),
        ["card"] = new("Landscape for lists and news", "Liggande till listor och nyheter"),
        ["thumb"] = new("Small square", "Liten kvadrat"),
        ["square"] = new("Square for social media", "Kvadrat till sociala medier"),
        ["portrait"] = new("Portrait for mobile and stories", "Stående till mobil och händelser"),
        ["social"] = new("Picture for shared links", "Bild till delade länkar"),
        ["print"] = new("For print, up to A4", "Till tryck, upp till A4"),
        [ReceiptDesk.Embed] = new("Code that shows it on a web page", "Kod som visar den på en webbsida"),
        [ReceiptDesk.Original] = new("The original file", "Originalfilen"),
    };

    /// <summary>It may be used.</summary>
    public static Wording MayBeUsed { get; } = new("May be used", "Får användas");

    /// <summary>Until when.</summary>
    public static Wording Until { get; } = new("until and including", "till och med");

    /// <summary>How it came to be.</summary>
    public static Wording MadeHow { get; } = new("Made how", "Hur den är gjord");

    /// <summary>Puts it into the basket.</summary>
    public static Wording AddToBasket { get; } = new("Add to basket", "Lägg i korgen");

    /// <summary>Markup that shows a substitute.</summary>
    public static Wording EmbedSubstitute { get; } = new("With a substitute when it is withdrawn", "Med ersättare när den dras in");

    /// <summary>What the substitute is like.</summary>
    public static Wording EmbedSubstituteNote { get; } = new(
        "When the right ends, the picture that replaces this one is shown, if there is one. It has another credit, and your alternative text may not fit it: look over the page.",
        "När rätten upphör visas bilden som ersätter den här, om det finns någon. Den ska anges på ett annat sätt, och din alternativtext kanske inte passar: se över sidan.");

    /// <summary>Without an end.</summary>
    public static Wording NoEnd { get; } = new("until further notice", "tills vidare");

    /// <summary>How to credit it.</summary>
    public static Wording Credit { get; } = new("Credit it like this", "Ange så här");

    /// <summary>Its licence.</summary>
    public static Wording Licence { get; } = new("Licence", "Licens");

    /// <summary>Where it may be used.</summary>
    public static Wording Channels { get; } = new("Where it may be used", "Var den får användas");

    /// <summary>Takes it away.</summary>
    public static Wording Download { get; } = new("Download", "Hämta");

    /// <summary>Which size.</summary>
    public static Wording Size { get; } = new("Choose a size", "Välj storlek");

    /// <summary>What the receipt is.</summary>
    public static Wording ReceiptNote { get; } = new(
        "You get a receipt with an address that always answers whether you may still use the file. We save no personal data.",
        "Du får ett kvitto med en adress som alltid svarar på om du fortfarande får använda filen. Vi sparar inga personuppgifter.");

    /// <summary>Texts to take along.</summary>
    public static Wording Texts { get; } = new("Texts to copy", "Texter att kopiera");

    /// <summary>The alternative text.</summary>
    public static Wording Alt { get; } = new("Alternative text", "Alternativtext");

    /// <summary>A picture that adds nothing.</summary>
    public static Wording Decorative { get; } = new("The picture is decorative: leave the alternative text empty.", "Bilden är dekorativ: lämna alternativtexten tom.");

    /// <summary>The caption.</summary>
    public static Wording Caption { get; } = new("Caption", "Bildtext");

    /// <summary>Code for a page.</summary>
    public static Wording Embed { get; } = new("Show it on a web page", "Visa den på en webbsida");

    /// <summary>What the code does.</summary>
    public static Wording EmbedNote { get; } = new(
        "The picture is fetched from here, in the right size for each screen. It disappears by itself when it may no longer be used.",
        "Bilden hämtas härifrån, i rätt storlek för varje skärm. Den försvinner av sig själv när den inte längre får användas.");

    /// <summary>Takes the code with a receipt.</summary>
    public static Wording EmbedTake { get; } = new("Embed code with receipt", "Inbäddningskod med kvitto");

    /// <summary>What it is good for.</summary>
    public static Wording EmbedTakeNote { get; } = new(
        "The code carries the receipt's address, so that whoever cares for the page can see whether the picture may still be used.",
        "Koden bär med sig kvittots adress, så att den som sköter sidan kan se om bilden fortfarande får användas.");

    /// <summary>Copies.</summary>
    public static Wording Copy { get; } = new("Copy", "Kopiera");

    /// <summary>Facts about it.</summary>
    public static Wording About { get; } = new("About the file", "Om filen");

    /// <summary>Where it was taken.</summary>
    public static Wording Place { get; } = new("Place", "Plats");

    /// <summary>The season that it shows.</summary>
    public static Wording Season { get; } = new("Season", "Årstid");

    /// <summary>What it is about.</summary>
    public static Wording Subjects { get; } = new("Subjects", "Ämnesord");

    /// <summary>When it was made.</summary>
    public static Wording Taken { get; } = new("Dated", "Datum");

    /// <summary>Who made it.</summary>
    public static Wording Creator { get; } = new("Creator", "Upphovsperson");

    /// <summary>Who owns it.</summary>
    public static Wording RightsHolder { get; } = new("Rights holder", "Rättighetshavare");

    /// <summary>Others like it.</summary>
    public static Wording Similar { get; } = new("Similar pictures", "Liknande bilder");

    /// <summary>The unit.</summary>
    public static Wording Pixels { get; } = new("pixels", "bildpunkter");

    /// <summary>How a logo is used.</summary>
    public static Wording Usage { get; } = new("How it is used", "Så används den");

    /// <summary>A preset in human words; one that the site added is called by its name.</summary>
    public static Wording SizeName(string preset) => Sizes.GetValueOrDefault(preset) ?? Wording.Name(preset);

    /// <summary>A weight that is not known yet.</summary>
    public static Wording Roughly(string weight) => new($"about {weight}", $"cirka {weight}");

    /// <summary>What of the strategy it belongs to.</summary>
    public static Wording Helped { get; } = new("Where it helped", "Där bilden har gjort nytta");

    /// <summary>Leads to the map of the strategy.</summary>
    public static Wording OnTheMap { get; } = new("See it on the map of the strategy", "Se den på strategins karta");

    /// <summary>A kind of thing in the strategy.</summary>
    public static Wording HelpedKind(StrategyNodeKind kind) => kind switch
    {
        StrategyNodeKind.Message => new("Message", "Budskap"),
        StrategyNodeKind.Activity => new("Activity", "Aktivitet"),
        StrategyNodeKind.Measure => new("Measure", "Åtgärd"),
        StrategyNodeKind.Goal => new("Goal", "Mål"),
        StrategyNodeKind.Report => new("Report", "Rapport"),
        _ => new("Also", "Även"),
    };
}
