using Varumarke.Core.Problems;

namespace Varumarke.Portal.Frame;

/// <summary>The words of the frame around every page.</summary>
public static class FrameWords
{
    /// <summary>Leads past the head.</summary>
    public static Wording Skip { get; } = new("Skip to content", "Hoppa till innehållet");

    /// <summary>The portal.</summary>
    public static Wording Portal { get; } = new("Brand library", "Varumärkesportalen");

    /// <summary>The menu.</summary>
    public static Wording Menu { get; } = new("Menu", "Meny");

    /// <summary>An entry of the menu.</summary>
    public static Wording Library { get; } = new("Pictures and files", "Bilder och filer");

    /// <summary>An entry of the menu.</summary>
    public static Wording Guide { get; } = new("The brand guide", "Varumärkesguiden");

    /// <summary>An entry of the menu.</summary>
    public static Wording Texts { get; } = new("Ready texts", "Färdiga texter");

    /// <summary>An entry of the menu.</summary>
    public static Wording Strategy { get; } = new("The strategy", "Strategin");

    /// <summary>Looks for something.</summary>
    public static Wording Search { get; } = new("Search", "Sök");

    /// <summary>What one has chosen.</summary>
    public static Wording Basket { get; } = new("Basket", "Korg");

    /// <summary>Whether what was taken may still be used.</summary>
    public static Wording MayI { get; } = new("May I still use it?", "Får jag fortfarande använda den?");

    /// <summary>What can be looked for.</summary>
    public static Wording SearchFor { get; } = new("Search pictures, files and texts", "Sök bilder, filer och texter");

    /// <summary>The same page in the other language, said in that language.</summary>
    public static Wording OtherLanguage { get; } = new("Svenska", "English");

    /// <summary>Who answers for the page.</summary>
    public static Wording Owner { get; } = new("Page owner", "Sidansvarig");

    /// <summary>When the page was last changed.</summary>
    public static Wording Changed { get; } = new("Last changed", "Senast ändrad");

    /// <summary>The day by which the page is looked over again.</summary>
    public static Wording Review { get; } = new("Next review", "Ses över senast");

    /// <summary>Where drafts are judged.</summary>
    public static Wording Draft { get; } = new("May I? Check a draft", "Får jag? Prova ett utkast");

    /// <summary>The form for an idea.</summary>
    public static Wording Contribute { get; } = new("Send us an idea", "Lämna ett förslag");

    /// <summary>About accessibility.</summary>
    public static Wording Accessibility { get; } = new("Accessibility statement", "Tillgänglighetsredogörelse");

    /// <summary>About what is kept of whom.</summary>
    public static Wording Privacy { get; } = new("Privacy", "Personuppgifter");

    /// <summary>For those who build with it.</summary>
    public static Wording Developers { get; } = new("For developers", "För utvecklare");

    /// <summary>What the portal is, in a sentence.</summary>
    public static Wording About { get; } = new(
        "Everything here has been approved for use. What each picture may be used for, and until when, stands beside it.",
        "Allt här är godkänt att använda. Vad varje bild får användas till, och hur länge, står bredvid den.");

    /// <summary>The way home.</summary>
    public static Wording Start { get; } = new("Start", "Start");

    /// <summary>Where in the portal one is.</summary>
    public static Wording Breadcrumb { get; } = new("You are here", "Du är här");
}
