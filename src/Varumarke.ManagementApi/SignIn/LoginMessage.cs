using Varumarke.Core.Problems;
using Varumarke.ManagementApi.SecondFactor;

namespace Varumarke.ManagementApi.SignIn;

/// <summary>What the page says when it cannot let somebody in, and what to do.</summary>
internal sealed record LoginMessage(Wording Text)
{
    public static LoginMessage Refused { get; } = new(new Wording(
        "The name or the password is wrong. Try again.",
        "Namnet eller lösenordet stämmer inte. Försök igen."));

    public static LoginMessage LockedOut { get; } = new(new Wording(
        "Too many attempts have failed, and the account is locked for a quarter of an hour. An administrator can unlock it sooner.",
        "För många försök har misslyckats och kontot är låst i en kvart. En administratör kan låsa upp det tidigare."));

    public static LoginMessage WrongCode { get; } = new(SecondFactorTexts.WrongCode);

    public static LoginMessage CodesLocked { get; } = new(SecondFactorTexts.LockedOut);

    public static LoginMessage TooMany { get; } = new(new Wording(
        "Too many attempts have failed from here. Wait five minutes and try again.",
        "För många försök har misslyckats härifrån. Vänta fem minuter och försök igen."));

    public static LoginMessage NewPasswordNeeded { get; } = new(new Wording(
        $"The password was only for the first time. Sign in at {ManagementPaths.Login} and choose one of your own.",
        $"Lösenordet gällde bara första gången. Logga in på {ManagementPaths.Login} och välj ett eget."));

    public static LoginMessage TooShort { get; } = new(new Wording(
        $"The password must have {Accounts.ShortestPassword} characters or more.",
        $"Lösenordet måste ha minst {Accounts.ShortestPassword} tecken."));

    public static LoginMessage NotTheSame { get; } = new(new Wording(
        "The two passwords are not the same.",
        "De två lösenorden är inte lika."));

    public static LoginMessage SameAsBefore { get; } = new(new Wording(
        "Choose another password than the one you were given.",
        "Välj ett annat lösenord än det du fick."));

    public static LoginMessage MailSent { get; } = new(new Wording(
        "If there is an account with this address, a mail is on its way to it. Its link holds for an hour.",
        "Om det finns ett konto med den adressen är ett mejl på väg dit. Länken i det gäller i en timme."));

    public static LoginMessage PasswordSet { get; } = new(new Wording(
        "The password is set. Sign in with it.",
        "Lösenordet är satt. Logga in med det."));

    public static LoginMessage LinkIsOld { get; } = new(new Wording(
        "The link is not valid any more. Ask for a new one.",
        "Länken gäller inte längre. Be om en ny."));

    public static LoginMessage ExternalRefused { get; } = new(new Wording(
        "You proved who you are, but no account here can be opened that way. Sign in with your password, or ask an administrator.",
        "Du har visat vem du är, men inget konto här kan öppnas på det sättet. Logga in med ditt lösenord eller fråga en administratör."));

    public static LoginMessage ExternalCancelled { get; } = new(new Wording(
        "The sign-in was cancelled at the other service.",
        "Inloggningen avbröts hos den andra tjänsten."));

    public static LoginMessage ExternalFailed { get; } = new(new Wording(
        "The answer of the other service does not belong to a sign-in that began here, or took too long. Try again.",
        "Svaret från den andra tjänsten hör inte till en inloggning som börjat här, eller tog för lång tid. Försök igen."));

    public static LoginMessage ExternalAway { get; } = new(new Wording(
        "The other service cannot be reached. Sign in with your password, or try again later.",
        "Den andra tjänsten går inte att nå. Logga in med ditt lösenord eller försök igen senare."));

    public static LoginMessage ExternalTaken { get; } = new(new Wording(
        "The accounts were not tied together: one of them has another already, or it took too long.",
        "Kontona kopplades inte ihop: ett av dem hör redan ihop med ett annat, eller så tog det för lång tid."));

    public static LoginMessage FromElsewhere { get; } = new(new Wording(
        "Signing in begins on this site's own page, not on another's.",
        "Inloggningen börjar på den här webbplatsens egen sida, inte på någon annans."));

    public static LoginMessage NoForm { get; } = new(new Wording(
        "A form with username and password is needed, and this is none that can be read.",
        "Här behövs ett formulär med username och password, och det här går inte att läsa som ett."));

    public static LoginMessage TooLate { get; } = new(new Wording(
        "It took too long. Sign in once more.",
        "Det tog för lång tid. Logga in en gång till."));
}
