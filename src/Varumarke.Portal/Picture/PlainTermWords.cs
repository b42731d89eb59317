using Varumarke.Core.Problems;

namespace Varumarke.Portal.Picture;

/// <summary>The plain terms' sentences. Each can be read alone.</summary>
public static class PlainTermWords
{
    /// <summary>Their heading.</summary>
    public static Wording Title { get; } = new("In plain words", "Villkoren i korthet");

    /// <summary>Cropping.</summary>
    public static Wording Crop { get; } = new("You may crop it.", "Du får beskära den.");

    /// <summary>Cropping.</summary>
    public static Wording Uncropped { get; } = new("You may not crop it.", "Du får inte beskära den.");

    /// <summary>Cropping a logo.</summary>
    public static Wording LogoUncropped { get; } = new("You may not crop the logo, and must leave clear space around it.", "Du får inte beskära logotypen, och ska lämna fri yta runt den.");

    /// <summary>Changing.</summary>
    public static Wording Change { get; } = new("You may change it, for example its colours.", "Du får ändra den, till exempel färgerna.");

    /// <summary>Changing.</summary>
    public static Wording ChangeAndSaySo { get; } = new("You may change it if you say that you have done so.", "Du får ändra den om du skriver att du har gjort det.");

    /// <summary>Changing.</summary>
    public static Wording Unchanged { get; } = new("You may not change it.", "Du får inte ändra den.");

    /// <summary>Changing a logo.</summary>
    public static Wording LogoUnchanged { get; } = new("You may not change the logo's colour, shape or spacing.", "Du får inte ändra logotypens färg, form eller avstånd.");

    /// <summary>Changing.</summary>
    public static Wording AskToChange { get; } = new("Ask us before you change more than its size and crop.", "Fråga oss innan du ändrar mer än storlek och beskärning.");

    /// <summary>Changing a document.</summary>
    public static Wording AskToChangeText { get; } = new("Ask us before you change anything in it.", "Fråga oss innan du ändrar något i den.");

    /// <summary>Printing.</summary>
    public static Wording Print { get; } = new("You may print it.", "Du får använda den i tryck.");

    /// <summary>Printing.</summary>
    public static Wording NoPrint { get; } = new("You may not print it.", "Du får inte använda den i tryck.");

    /// <summary>Selling.</summary>
    public static Wording Sell { get; } = new("You may use it in what you sell.", "Du får använda den i det du säljer.");

    /// <summary>Selling.</summary>
    public static Wording NotForMoney { get; } = new("You may not use it to earn money.", "Du får inte använda den för att tjäna pengar.");

    /// <summary>Selling.</summary>
    public static Wording AskToSell { get; } = new("Ask us before you use it in something that you sell.", "Fråga oss innan du använder den i något som du säljer.");

    /// <summary>Crediting.</summary>
    public static Wording MustCredit { get; } = new("You must credit it as written here.", "Du ska ange upphovet som det står här.");

    /// <summary>Crediting.</summary>
    public static Wording NeedNotCredit { get; } = new("You need not credit it, but we are glad if you do.", "Du behöver inte ange upphovet, men gör det gärna.");
}
