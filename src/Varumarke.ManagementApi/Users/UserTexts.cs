using Varumarke.Core.Problems;

namespace Varumarke.ManagementApi.Users;

/// <summary>What operations on users say when they do not do it.</summary>
internal static class UserTexts
{
    public static Wording NoSuchUser { get; } = new("There is no such user.", "Användaren finns inte.");

    public static Wording NoSuchGroup { get; } = new("One of the groups does not exist.", "En av grupperna finns inte.");

    public static Wording NeedsGroup { get; } = new("A user must be in at least one group.", "En användare måste vara med i minst en grupp.");

    public static Wording NameIsNotEmail { get; } = new("The user name must be the e-mail address.", "Användarnamnet måste vara e-postadressen.");

    public static Wording EmailStays { get; } = new("The e-mail address cannot be changed here.", "E-postadressen kan inte ändras här.");

    public static Wording LastAdministrator { get; } = new("At least one administrator must be left.", "Minst en administratör måste finnas kvar.");

    public static Wording NameTaken { get; } = new("Somebody else has this user name.", "Någon annan har det användarnamnet.");

    public static Wording EmailTaken { get; } = new("Somebody else has this e-mail address.", "Någon annan har den e-postadressen.");

    public static Wording KeyTaken { get; } = new("A user with this key exists already.", "Det finns redan en användare med den nyckeln.");

    public static Wording BadEmail { get; } = new("That is no e-mail address.", "Det är ingen e-postadress.");

    public static Wording BadName { get; } = new("The user name holds a character that is not allowed.", "Användarnamnet innehåller ett otillåtet tecken.");

    public static Wording NoName { get; } = new("Name, user name and e-mail address are needed.", "Namn, användarnamn och e-postadress behövs.");

    public static Wording Unauthorized { get; } = new(
        "You may only give what you have yourself, and only administrators change administrators.",
        "Du kan bara ge det du själv har, och bara administratörer ändrar administratörer.");

    public static Wording Cancelled { get; } = new("Something that listens to changes has stopped it.", "Något som lyssnar på ändringar har stoppat det.");

    public static Wording NoFile { get; } = new("The uploaded picture is not there.", "Den uppladdade bilden finns inte.");

    public static Wording BadAvatar { get; } = new("The file is no picture that can be used.", "Filen är ingen bild som kan användas.");

    public static Wording NoMail { get; } = new(
        "No mail can be sent: no mail server is configured (docs/operations/mail.md).",
        "Det går inte att skicka e-post: ingen e-postserver är inställd (docs/operations/mail.md).");

    public static Wording NotYourself { get; } = new("You cannot do that to your own account.", "Det kan du inte göra med ditt eget konto.");

    public static Wording Invited { get; } = new("Somebody who is invited and has not answered cannot be disabled.", "Den som är inbjuden och inte har svarat kan inte inaktiveras.");

    public static Wording NotInvited { get; } = new("The user is not waiting for an invitation.", "Användaren väntar inte på en inbjudan.");

    public static Wording OldPasswordNeeded { get; } = new("Your present password is needed.", "Ditt nuvarande lösenord behövs.");

    public static Wording PasswordWrong { get; } = new("The present password is wrong.", "Det nuvarande lösenordet stämmer inte.");

    public static Wording BadLanguage { get; } = new("That is no language code.", "Det är ingen språkkod.");

    public static Wording BadToken { get; } = new("The link is not valid any more.", "Länken gäller inte längre.");

    public static Wording NoStartNode { get; } = new("A start node does not exist.", "En startnod finns inte.");

    public static Wording NotThisKind { get; } = new("That cannot be done to a user of this kind.", "Det går inte med en användare av det slaget.");

    public static Wording HasSignedIn { get; } = new(
        "The user has signed in, so that what was done by the account must stay known. Disable it instead.",
        "Användaren har loggat in, och vem som gjort vad ska gå att se efteråt. Inaktivera kontot i stället.");

    public static Wording BadClientId { get; } = new(
        "The client id must begin with \"umbraco-back-office-\" and may hold letters, digits and - . _ only.",
        "Klient-id måste börja med \"umbraco-back-office-\" och får innehålla bokstäver, siffror och - . _ men inget annat.");

    public static Wording ClientIdTaken { get; } = new("This client id is in use.", "Klient-id:t används redan.");

    public static Wording ShortSecret { get; } = new("The secret must have 10 characters or more.", "Hemligheten måste ha minst 10 tecken.");

    public static Wording Failed { get; } = new("It could not be done.", "Det gick inte att göra.");

    public static Wording Refused(string status) => new($"It was refused: {status}.", $"Det avvisades: {status}.");
}
