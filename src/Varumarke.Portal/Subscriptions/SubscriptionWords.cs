using Varumarke.Core.Problems;

namespace Varumarke.Portal.Subscriptions;

/// <summary>The words of being told of new hits.</summary>
public static class SubscriptionWords
{
    /// <summary>The title.</summary>
    public static Wording Title { get; } = new("Be told of new pictures and files", "Bevaka nya bilder och filer");

    /// <summary>Sends the form.</summary>
    public static Wording Button { get; } = new("Tell me", "Mejla mig");

    /// <summary>What becomes of the address.</summary>
    public static Wording Note { get; } = new(
        "You confirm by a link that we send. You get a mail when there is something new in this search, once a day at most. The address is stored encrypted, and erased when you stop.",
        "Du bekräftar med en länk som vi skickar. Du får ett mejl när det finns något nytt i den här sökningen, högst en gång om dagen. Adressen lagras krypterad och raderas när du avslutar.");

    /// <summary>It was asked for.</summary>
    public static Wording Sent { get; } = new("Look in your inbox", "Titta i din inkorg");

    /// <summary>What to do.</summary>
    public static Wording SentHelp { get; } = new(
        "We have sent you a link. Open it within three days to confirm; otherwise we erase your address.",
        "Vi har skickat en länk. Öppna den inom tre dagar för att bekräfta, annars raderar vi din adress.");

    /// <summary>Which search.</summary>
    public static Wording Which { get; } = new("The search", "Sökningen");

    /// <summary>A search for everything.</summary>
    public static Wording Everything { get; } = new("everything in the library", "allt i biblioteket");
}
