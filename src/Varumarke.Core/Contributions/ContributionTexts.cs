using System.Globalization;
using Varumarke.Core.Problems;

namespace Varumarke.Core.Contributions;

/// <summary>What is said of contributions that cannot be taken or found, and of their steps.</summary>
public static class ContributionTexts
{
    /// <summary>No contribution has the code.</summary>
    public static Wording NotFound { get; } = new("There is no contribution with this code.", "Det finns inget bidrag med den här koden.");

    /// <summary>Too much at once.</summary>
    public static Wording TooMany { get; } = new("Too many in a short time. Come back in a few minutes.", "För många på kort tid. Kom tillbaka om några minuter.");

    /// <summary>No idea.</summary>
    public static Wording TooShort { get; } = new(
        $"Write your idea, at least {ContributionDraft.ShortestIdea} characters.", $"Skriv ditt förslag, minst {ContributionDraft.ShortestIdea} tecken.");

    /// <summary>Signs that are no text.</summary>
    public static Wording OddSigns { get; } = new("The idea holds signs that are no text. Remove them.", "Förslaget innehåller tecken som inte är text. Ta bort dem.");

    /// <summary>No such area.</summary>
    public static Wording NoSuchArea { get; } = new("Choose one of the areas, or none.", "Välj ett av områdena, eller inget.");

    /// <summary>No kind of sender.</summary>
    public static Wording NoKind { get; } = new("Choose who you are.", "Välj vem du är.");

    /// <summary>No name.</summary>
    public static Wording NoName { get; } = new("The name is too long, or is no name.", "Namnet är för långt, eller är inget namn.");

    /// <summary>No address.</summary>
    public static Wording NoAddress { get; } = new("Write an e-mail address, such as name@example.se.", "Skriv en e-postadress, som namn@example.se.");

    /// <summary>Mail without an address.</summary>
    public static Wording AddressNeeded { get; } = new("To get mail, write your e-mail address.", "Skriv din e-postadress om du vill ha mejl.");

    /// <summary>Sent faster than anybody writes, or from a page that was open for days.</summary>
    public static Wording SendAgain { get; } = new(
        "We could not take it yet. Look through what you have written and send it once more.",
        "Vi kunde inte ta emot det än. Se igenom det du har skrivit och skicka en gång till.");

    /// <summary>A field that nobody sees was filled in.</summary>
    public static Wording LeaveEmpty { get; } = new(
        "A field that should be empty was filled in, perhaps by your browser. It is empty now: send once more.",
        "Ett fält som ska vara tomt var ifyllt, kanske av din webbläsare. Det är tomt nu: skicka en gång till.");

    /// <summary>Somebody else changed it meanwhile.</summary>
    public static Wording Changed { get; } = new("Somebody else has changed the contribution. Read it again.", "Någon annan har ändrat bidraget. Läs om det.");

    /// <summary>The name of a step.</summary>
    public static Wording Step(ContributionState state) => state switch
    {
        ContributionState.Received => new("Received", "Mottaget"),
        ContributionState.Read => new("Read", "Läst"),
        ContributionState.Answered => new("Answered", "Besvarat"),
        ContributionState.Activity => new("Became an activity", "Blev en aktivitet"),
        _ => new("Done", "Genomfört"),
    };

    /// <summary>Too long an idea.</summary>
    public static Wording TooLong(int had)
    {
        (string given, string most) = (had.ToString(CultureInfo.InvariantCulture), ContributionDraft.LongestIdea.ToString(CultureInfo.InvariantCulture));
        return new($"The idea has {given} characters; {most} is the most.", $"Förslaget har {given} tecken; {most} är det mesta.");
    }
}
