using Varumarke.Core.Problems;

namespace Varumarke.Portal.Drafts;

/// <summary>The words of the page that judges drafts.</summary>
public static class DraftWords
{
    /// <summary>The page's title.</summary>
    public static Wording Title { get; } = new("May I? Check a draft", "Får jag? Prova ett utkast");

    /// <summary>What it is for.</summary>
    public static Wording Lead { get; } = new(
        "Upload a draft or paste a text. You are told whether our pictures in it may be used, and what departs from the guide. Nothing is kept.",
        "Ladda upp ett utkast eller klistra in en text. Du får veta om våra bilder i det får användas och vad som avviker från guiden. Inget sparas.");

    /// <summary>The file.</summary>
    public static Wording File { get; } = new("Draft: PNG, JPEG, SVG or PDF, at most 20 MB", "Utkast: png, jpeg, svg eller pdf, högst 20 MB");

    /// <summary>The text.</summary>
    public static Wording Text { get; } = new("Or a text", "Eller en text");

    /// <summary>Sends it.</summary>
    public static Wording Send { get; } = new("Check", "Prova");

    /// <summary>The verdict.</summary>
    public static Wording Fine { get; } = new("Nothing that has to be changed, as far as we can see", "Inget som måste ändras, så långt vi kan se");

    /// <summary>The verdict.</summary>
    public static Wording NotFine { get; } = new("Something has to be changed", "Något behöver ändras");

    /// <summary>The pictures.</summary>
    public static Wording Pictures { get; } = new("Our pictures in it", "Våra bilder i utkastet");

    /// <summary>A picture that may be used.</summary>
    public static Wording MayBeUsed { get; } = new("May be used. Credit:", "Får användas. Ange:");

    /// <summary>A picture that may not.</summary>
    public static Wording Gone { get; } = new("A picture of ours that may no longer be used", "En bild från oss som inte längre får användas");

    /// <summary>How sure that is.</summary>
    public static Wording ByLikeness { get; } = new("Known by what it looks like, which is not quite certain.", "Igenkänd på utseendet, vilket inte är helt säkert.");

    /// <summary>What to use then.</summary>
    public static Wording Instead { get; } = new("Use this one instead", "Använd den här i stället");

    /// <summary>What was noticed.</summary>
    public static Wording Remarks { get; } = new("What we noticed", "Det vi såg");

    /// <summary>What could not be seen.</summary>
    public static Wording Unseen { get; } = new("What we could not see", "Det vi inte kunde se");

    /// <summary>Where the rule stands.</summary>
    public static Wording Rule { get; } = new("The rule", "Regeln");

    /// <summary>A grade.</summary>
    public static Wording GradeFine { get; } = new("Good", "Bra");

    /// <summary>A grade.</summary>
    public static Wording GradeLook { get; } = new("Look again", "Se över");

    /// <summary>A grade.</summary>
    public static Wording GradeChange { get; } = new("Change", "Ändra");

    /// <summary>Nothing was sent.</summary>
    public static Wording Nothing { get; } = new("Choose a file or write a text first.", "Välj en fil eller skriv en text först.");

    /// <summary>Another kind of file.</summary>
    public static Wording WrongKind { get; } = new("The file is not a PNG, JPEG, SVG or PDF.", "Filen är inte en png, jpeg, svg eller pdf.");

    /// <summary>Too much was sent.</summary>
    public static Wording TooLarge { get; } = new("The file or the text is too large: at most 20 MB, and 100,000 characters.", "Filen eller texten är för stor: högst 20 MB och 100 000 tecken.");

    /// <summary>What was sent cannot be read.</summary>
    public static Wording Unreadable { get; } = new("What was sent cannot be read. Try again.", "Det gick inte att läsa det som skickades. Försök igen.");

    /// <summary>Too often.</summary>
    public static Wording TooMany { get; } = new("Too many drafts at once. Try again in a few minutes.", "För många utkast på en gång. Försök igen om några minuter.");
}
