using Varumarke.Core.Problems;
using Varumarke.ManagementApi.SignIn;

namespace Varumarke.ManagementApi.Members;

/// <summary>What operations on members say when they do not do it.</summary>
internal static class MemberTexts
{
    public static Wording NoSuchType { get; } = new("There is no such member type.", "Medlemstypen finns inte.");

    public static Wording NoName { get; } = new("The member needs a name.", "Medlemmen behöver ett namn.");

    public static Wording NoUserName { get; } = new("The member needs a user name.", "Medlemmen behöver ett användarnamn.");

    public static Wording BadEmail { get; } = new("That is no e-mail address.", "Det är ingen e-postadress.");

    public static Wording UserNameTaken { get; } = new("Another member has this user name.", "En annan medlem har det användarnamnet.");

    public static Wording EmailTaken { get; } = new("Another member has this e-mail address.", "En annan medlem har den e-postadressen.");

    public static Wording KeyTaken { get; } = new("Something with this key exists already.", "Det finns redan något med den nyckeln.");

    public static Wording ShortPassword { get; } = new(
        $"The password must have {Passwords.Shortest} characters or more.",
        $"Lösenordet måste ha minst {Passwords.Shortest} tecken.");

    public static Wording NoSuchGroup { get; } = new("One of the groups does not exist.", "En av grupperna finns inte.");

    public static Wording Sensitive { get; } = new("You may not change sensitive data.", "Du får inte ändra känsliga uppgifter.");

    public static Wording Cancelled { get; } = new("Something that listens to changes has stopped it.", "Något som lyssnar på ändringar har stoppat det.");

    public static Wording Invalid { get; } = new("Some values are not valid.", "Några värden är inte giltiga.");

    public static Wording GroupNameTaken { get; } = new("Another group has this name.", "En annan grupp har det namnet.");

    public static Wording GroupNameMissing { get; } = new("The group needs a name.", "Gruppen behöver ett namn.");

    public static Wording Refused(string status) => new($"It was refused: {status}.", $"Det avvisades: {status}.");
}
