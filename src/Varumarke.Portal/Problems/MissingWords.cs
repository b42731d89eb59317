using Varumarke.Core.Problems;

namespace Varumarke.Portal.Problems;

/// <summary>The words of pages about what is not there.</summary>
public static class MissingWords
{
    /// <summary>Nothing is there.</summary>
    public static Wording NotFound { get; } = new("There is no such page", "Sidan finns inte");

    /// <summary>What to do then.</summary>
    public static Wording NotFoundHelp { get; } = new(
        "It may have moved, or the file has not been approved for use. Search for what you need, or begin at the start page.",
        "Den kan ha flyttat, eller så är filen inte godkänd att använda. Sök efter det du behöver eller börja på startsidan.");

    /// <summary>It has gone.</summary>
    public static Wording Gone { get; } = new("May no longer be used", "Får inte längre användas");

    /// <summary>What to do then.</summary>
    public static Wording GoneHelp { get; } = new(
        "If you have published it: take it down. Here are pictures that you may use.",
        "Har du publicerat den? Ta bort den. Här finns bilder som du får använda.");

    /// <summary>Since when.</summary>
    public static Wording Since { get; } = new("Since", "Sedan");

    /// <summary>What to use instead.</summary>
    public static Wording Substitute { get; } = new("Use this one instead", "Använd den här i stället");
}
