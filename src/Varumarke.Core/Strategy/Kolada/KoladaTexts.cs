using Varumarke.Core.Problems;

namespace Varumarke.Core.Strategy.Kolada;

/// <summary>What is said of a reading out of Kolada.</summary>
public static class KoladaTexts
{
    /// <summary>The name that Kolada's terms ask for where its figures are shown ("Källa: Kolada").</summary>
    public const string Source = "Kolada";

    /// <summary>It is not on.</summary>
    public static Wording Off { get; } = new($"Reading from Kolada is off: {KoladaOptions.Section}:{nameof(KoladaOptions.IsOn)} is false.", $"Hämtning ur Kolada är avslagen: {KoladaOptions.Section}:{nameof(KoladaOptions.IsOn)} är false.");

    /// <summary>No goal asks.</summary>
    public static Wording NoKeyFigures { get; } = new("No goal names a key figure in Kolada.", "Inget mål har ett nyckeltal i Kolada.");

    /// <summary>No answer.</summary>
    public static Wording Away { get; } = new("Kolada did not answer. Nothing was changed.", "Kolada svarade inte. Inget ändrades.");

    /// <summary>No answer in time.</summary>
    public static Wording Late { get; } = new("Kolada did not answer in time. Nothing was changed.", "Kolada svarade inte i tid. Inget ändrades.");

    /// <summary>No figures.</summary>
    public static Wording Unreadable { get; } = new("What Kolada answered cannot be read as figures. Nothing was changed.", "Det Kolada svarade går inte att läsa som siffror. Inget ändrades.");

    /// <summary>More than there can be.</summary>
    public static Wording TooMuch { get; } = new("Kolada answered with more than was asked for. Nothing was changed.", "Kolada svarade med mer än vi frågade efter. Inget ändrades.");

    /// <summary>Its next page lies elsewhere.</summary>
    public static Wording Elsewhere { get; } = new("Kolada's answer leads to another address, which is not called. Nothing was changed.", "Koladas svar leder till en annan adress, som inte anropas. Inget ändrades.");

    /// <summary>Kolada has nothing for a key figure.</summary>
    public static Wording NoFigures(string keyFigure) => new($"Kolada has no figures for {keyFigure}. Is it the right key figure?", $"Kolada har inga siffror för {keyFigure}. Är det rätt nyckeltal?");

    /// <summary>No key figure.</summary>
    public static Wording NoKeyFigure(string written) => new($"“{written}” is no key figure. One is written as N00945.", $"”{written}” är inget nyckeltal. Ett sådant skrivs N00945.");

    /// <summary>Not with figures.</summary>
    public static Wording Status(int status) => new($"Kolada answered {status}. Nothing was changed.", $"Kolada svarade {status}. Inget ändrades.");
}
