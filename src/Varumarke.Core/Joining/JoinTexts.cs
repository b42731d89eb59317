using System.Globalization;
using Varumarke.Core.Contributions;
using Varumarke.Core.Problems;

namespace Varumarke.Core.Joining;

/// <summary>What is said of wishes that cannot be taken, and what is mailed about them. Subjects are logged: nothing personal stands in them.</summary>
public static class JoinTexts
{
    /// <summary>No name.</summary>
    public static Wording NoOrganisation { get; } = new("Write what you are called, at most 200 characters.", "Skriv vad ni heter, högst 200 tecken.");

    /// <summary>No message.</summary>
    public static Wording NoMessage { get; } = new(
        $"Write a message of {JoinDraft.ShortestMessage} to {JoinDraft.LongestMessage} characters.", $"Skriv ett meddelande på {JoinDraft.ShortestMessage} till {JoinDraft.LongestMessage} tecken.");

    /// <summary>Links in it.</summary>
    public static Wording NoLinks { get; } = new("Write no links to websites. You can send them when you are in touch.", "Skriv inga länkar till webbplatser. Dem kan ni skicka när ni har fått kontakt.");

    /// <summary>Too many for one contribution.</summary>
    public static Wording TooMany { get; } = new(
        "So many have wanted to join this one that we cannot take more now. Come back in a few weeks.",
        "Så många har velat vara med i just det här att vi inte kan ta emot fler nu. Kom tillbaka om några veckor.");

    /// <summary>The subject of the question.</summary>
    public static Wording AskSubject { get; } = new("Somebody wants to join in your idea", "Någon vill vara med i ditt förslag");

    /// <summary>The subject when both agreed.</summary>
    public static Wording MetSubject { get; } = new("You are in touch", "Ni har fått kontakt");

    /// <summary>Asks whoever sent the idea.</summary>
    /// <param name="receivedOn">When the idea was sent.</param>
    /// <param name="kind">Who asks, as a kind of sender.</param>
    /// <param name="organisation">What they are called.</param>
    /// <param name="message">What they write.</param>
    /// <param name="link">Where to answer.</param>
    /// <param name="expiresOn">Until when.</param>
    public static Wording Ask(DateTime receivedOn, string kind, string organisation, string message, string link, DateTime expiresOn)
    {
        (string day, string last) = (Day(receivedOn), Day(expiresOn));
        Wording who = SenderKinds.Name(kind);
        return new(
            $"Somebody wants to join in the idea that you sent on {day}.\n\n{organisation} ({who.English}) writes:\n{message}\n\nMay we tell you each other's e-mail addresses? Answer here, by {last} at the latest:\n{link}\n\nIf you say no, or do not answer, nothing is told to anybody.\n",
            $"Någon vill vara med i förslaget som du skickade {day}.\n\n{organisation} ({who.Swedish}) skriver:\n{message}\n\nFår vi berätta era e-postadresser för varandra? Svara här, senast {last}:\n{link}\n\nSvarar du nej, eller inte alls, får ingen veta något.\n");
    }

    /// <summary>Tells whoever sent the idea the other's address.</summary>
    /// <param name="organisation">What the other is called.</param>
    /// <param name="address">The other's address.</param>
    public static Wording MetSender(string organisation, string address) => new(
        $"You agreed to be in touch about your idea.\n\n{organisation} has this address:\n{address}\n\nThey have got yours.\n",
        $"Du sa ja till kontakt om ditt förslag.\n\n{organisation} har den här adressen:\n{address}\n\nDe har fått din.\n");

    /// <summary>Tells whoever wanted to join the other's address.</summary>
    /// <param name="idea">The idea.</param>
    /// <param name="address">The address of whoever sent it.</param>
    public static Wording MetJoiner(string idea, string address) => new(
        $"You wanted to join in this idea:\n{idea}\n\nWhoever sent it agreed, and has this address:\n{address}\n\nThey have got yours.\n",
        $"Ni ville vara med i det här förslaget:\n{idea}\n\nDen som skickade det sa ja, och har den här adressen:\n{address}\n\nHen har fått er adress.\n");

    private static string Day(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
