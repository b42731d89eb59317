using System.Globalization;
using Varumarke.Core.Problems;

namespace Varumarke.Core.Sharing;

/// <summary>What is said of collections and links that cannot be had or made.</summary>
public static class CollectionTexts
{
    /// <summary>There is none.</summary>
    public static Wording NotFound { get; } = new("There is no such collection.", "Samlingen finns inte.");

    /// <summary>Somebody else changed it.</summary>
    public static Wording Changed { get; } = new("Somebody else has changed the collection. Read it anew.", "Någon annan har ändrat samlingen. Läs om den.");

    /// <summary>A version is needed.</summary>
    public static Wording NoVersion { get; } = new("It is missing: the version of the collection that was read.", "Den saknas: samlingens version som lästes.");

    /// <summary>A text is missing or too long.</summary>
    public static Wording Name(int most) => new($"A name is needed, of at most {N(most)} characters.", $"Ett namn behövs, på högst {N(most)} tecken.");

    /// <summary>A text is too long.</summary>
    public static Wording Description(int most) => new($"It may have at most {N(most)} characters.", $"Den får ha högst {N(most)} tecken.");

    /// <summary>Too many assets.</summary>
    public static Wording Assets(int most) => new($"A collection holds at most {N(most)} assets, each once.", $"En samling rymmer högst {N(most)} bilder och filer, var och en en gång.");

    /// <summary>What is no asset.</summary>
    public static Wording NoAsset { get; } = new("It is no picture, logo, document or film of the media library.", "Det är ingen bild, logotyp, dokument eller film i mediabiblioteket.");

    /// <summary>Too many collections.</summary>
    public static Wording Full(int most) => new($"There may be at most {N(most)} collections. Delete one first.", $"Det får finnas högst {N(most)} samlingar. Ta bort en först.");

    /// <summary>Too many links.</summary>
    public static Wording FullOfLinks(int most) => new($"A collection may have at most {N(most)} links. Take one back first.", $"En samling får ha högst {N(most)} länkar. Dra tillbaka en först.");

    /// <summary>A link's last day.</summary>
    public static Wording LastDay(int mostDays) => new(
        $"A last day is needed: today or later, and within {N(mostDays)} days.", $"En sista dag behövs: i dag eller senare, och inom {N(mostDays)} dagar.");

    /// <summary>A password.</summary>
    public static Wording Password(int least, int most) => new($"A password has {N(least)} to {N(most)} characters.", $"Ett lösenord har {N(least)} till {N(most)} tecken.");

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
