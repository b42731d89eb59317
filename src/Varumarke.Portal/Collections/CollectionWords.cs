using System.Globalization;
using Varumarke.Core.Problems;

namespace Varumarke.Portal.Collections;

/// <summary>The words of collections and of the links to them.</summary>
public static class CollectionWords
{
    /// <summary>The list's title.</summary>
    public static Wording Title { get; } = new("Collections", "Samlingar");

    /// <summary>What they are.</summary>
    public static Wording Lead { get; } = new(
        "Pictures and files that we have put together for an occasion. Fetch one by one, or a whole collection in one file.",
        "Bilder och filer som vi har satt ihop för ett tillfälle. Hämta var och en, eller hela samlingen i en fil.");

    /// <summary>There is none.</summary>
    public static Wording None { get; } = new("There is no collection at the moment.", "Det finns ingen samling just nu.");

    /// <summary>Nothing in it may leave at the moment.</summary>
    public static Wording Empty { get; } = new("Nothing in this collection may be fetched at the moment.", "Inget i samlingen får hämtas just nu.");

    /// <summary>The choice of one size for all.</summary>
    public static Wording SizeOfAll { get; } = new("The same size for all", "Samma storlek på alla");

    /// <summary>Makes that choice.</summary>
    public static Wording Choose { get; } = new("Choose", "Välj");

    /// <summary>No end.</summary>
    public static Wording Until(string? day) => day is null
        ? new Wording("May be used until further notice", "Får användas tills vidare")
        : new Wording($"May be used until and including {day}", $"Får användas till och med {day}");

    /// <summary>How many there are.</summary>
    public static Wording Number(int count) => count == 1
        ? new Wording("1 file", "1 fil")
        : new Wording(string.Create(CultureInfo.InvariantCulture, $"{count} files"), string.Create(CultureInfo.InvariantCulture, $"{count} filer"));

    /// <summary>Until when a link lasts.</summary>
    public static Wording LinkEnds(string day) => new($"This link works until and including {day}.", $"Länken fungerar till och med {day}.");

    /// <summary>A link asks for a password.</summary>
    public static Wording AsksPassword { get; } = new("This link has a password", "Länken har ett lösenord");

    /// <summary>Where the password comes from.</summary>
    public static Wording PasswordHelp { get; } = new(
        "Whoever sent you the link can tell you the password.", "Den som skickade länken till dig kan berätta lösenordet.");

    /// <summary>The field.</summary>
    public static Wording Password { get; } = new("Password", "Lösenord");

    /// <summary>The button.</summary>
    public static Wording Open { get; } = new("Show the collection", "Visa samlingen");

    /// <summary>It was another one.</summary>
    public static Wording WrongPassword { get; } = new("That is not the password. Check it and try again.", "Det är inte lösenordet. Kontrollera det och försök igen.");

    /// <summary>The link leads nowhere.</summary>
    public static Wording NoLink { get; } = new("This link leads nowhere", "Länken leder ingenstans");

    /// <summary>Why that may be.</summary>
    public static Wording NoLinkHelp { get; } = new(
        "It may have ended, have been taken back, or be mistyped. Ask whoever sent it for a new one.",
        "Den kan ha gått ut, ha dragits tillbaka eller vara felskriven. Be den som skickade den om en ny.");

    /// <summary>It was tried too often.</summary>
    public static Wording TooMany { get; } = new("Too many attempts in a short time. Come back in a while.", "För många försök på kort tid. Kom tillbaka om en stund.");
}
