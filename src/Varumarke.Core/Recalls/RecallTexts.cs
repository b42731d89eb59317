using Varumarke.Core.Problems;

namespace Varumarke.Core.Recalls;

/// <summary>What is said of questions about recalls and receipts, and of the feed.</summary>
public static class RecallTexts
{
    /// <summary>The most that may be asked for at once.</summary>
    public const int MostAsked = 1000;

    /// <summary>No moment.</summary>
    public static Wording Moment { get; } = new(
        "Write a day (2026-11-29) or a moment with its zone (2026-11-29T08:00:00Z).", "Skriv en dag (2026-11-29) eller en tidpunkt med sin zon (2026-11-29T08:00:00Z).");

    /// <summary>The title of the problem.</summary>
    public static Wording BadQuestion { get; } = new("The question cannot be answered as it is written.", "Frågan går inte att besvara som den är skriven.");

    /// <summary>What was sent is no question.</summary>
    public static Wording Unreadable { get; } = new(
        $"Send codes or hashes as lists of texts, as JSON, at most {MostAsked} together.", $"Skicka codes eller hashes som listor av texter, som JSON, högst {MostAsked} tillsammans.");

    /// <summary>The feed's title.</summary>
    public static Wording Feed { get; } = new("Withdrawn pictures and files", "Indragna bilder och filer");

    /// <summary>An entry's title.</summary>
    public static Wording Entry { get; } = new("A file may no longer be used", "En fil får inte längre användas");

    /// <summary>What to do.</summary>
    public static Wording TakeDown { get; } = new("If you have published it: take it down.", "Har du publicerat den? Ta bort den.");
}
