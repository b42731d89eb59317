using Varumarke.Core.Problems;
using Varumarke.Core.Refusals;
using Varumarke.Core.Rights;

namespace Varumarke.Portal.Basket;

/// <summary>Words of the texts in a zip.</summary>
public static class PackedWords
{
    /// <summary>Where to ask.</summary>
    public static Wording MayI { get; } = new("May I still use these files? The answer is always here:", "Får jag fortfarande använda filerna? Svaret finns alltid här:");

    /// <summary>What it is called.</summary>
    public static Wording Title { get; } = new("Title", "Titel");

    /// <summary>Until when.</summary>
    public static Wording Until { get; } = new("May be used until and including", "Får användas till och med");

    /// <summary>One is missing.</summary>
    public static Wording LeftOut { get; } = new("A file that you chose was left out.", "En fil som du valde är inte med.");

    /// <summary>It was not ready.</summary>
    public static Wording NotReady { get; } = new("It could not be made just now. Fetch it from its receipt.", "Den kunde inte göras just nu. Hämta den från kvittot.");

    /// <summary>Why it is missing.</summary>
    public static Wording Why(AssetDecision decision) => decision switch
    {
        { IsDeliverable: true } => NotReady,
        { IsGone: true } => AssetRefusal.Sentence(decision),
        _ => AssetRefusal.Sentence(new AssetDecision(AssetAvailability.Withdrawn)),
    };
}
