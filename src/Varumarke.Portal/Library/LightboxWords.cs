using Varumarke.Core.Problems;

namespace Varumarke.Portal.Library;

/// <summary>The words of the box that shows a picture larger over the page.</summary>
public static class LightboxWords
{
    /// <summary>Opens it.</summary>
    public static Wording Look { get; } = new("Look larger", "Visa större");

    /// <summary>Leaves it.</summary>
    public static Wording Close { get; } = new("Close", "Stäng");

    /// <summary>The page's picture before.</summary>
    public static Wording Previous { get; } = new("Previous picture", "Föregående bild");

    /// <summary>The page's picture after.</summary>
    public static Wording Next { get; } = new("Next picture", "Nästa bild");

    /// <summary>Stands before the number of the one that is shown.</summary>
    public static Wording Picture { get; } = new("Picture", "Bild");

    /// <summary>Stands between its number and how many there are.</summary>
    public static Wording Of { get; } = new("of", "av");

    /// <summary>Leads to its page.</summary>
    public static Wording ToPage { get; } = new("Terms, sizes and download", "Villkor, storlekar och hämtning");

    /// <summary>It may be used without a last day.</summary>
    public static Wording NoEnd { get; } = new("May be used until further notice.", "Får användas tills vidare.");

    /// <summary>It may be used to a last day.</summary>
    public static Wording Until(string day) => new($"May be used until and including {day}.", $"Får användas till och med {day}.");
}
