using Varumarke.Core.Problems;

namespace Varumarke.Portal.MailLinks;

/// <summary>What the pages say that links in mails lead to.</summary>
public static class MailLinkWords
{
    /// <summary>The words of one act.</summary>
    /// <param name="Question">The title before it.</param>
    /// <param name="Help">What it means.</param>
    /// <param name="Button">The button.</param>
    /// <param name="Done">The title after it.</param>
    /// <param name="DoneHelp">What holds then.</param>
    public sealed record Of(Wording Question, Wording Help, Wording Button, Wording Done, Wording DoneHelp);

    private static readonly Of Forget = new(
        new("Erase your address?", "Radera din adress?"),
        new("We then no longer tell you if what you took may not be used any more. The receipt stays, and answers as before.", "Då berättar vi inte längre om det du hämtade inte får användas mer. Kvittot finns kvar och svarar som förut."),
        new("Erase my address", "Radera min adress"),
        new("Your address is erased", "Din adress är raderad"),
        new("We write no more about what you took.", "Vi skriver inte mer om det du hämtade."));

    private static readonly Of Confirm = new(
        new("Tell you of new hits?", "Vill du få veta om nya träffar?"),
        new("You get a mail when there is something new, once a day at most. Each has a link with which you stop it.", "Du får ett mejl när det finns något nytt, högst en gång om dagen. Varje mejl har en länk som avslutar bevakningen."),
        new("Yes, tell me", "Ja, mejla mig"),
        new("You are told of new hits", "Bevakningen är igång"),
        new("You get a mail when there is something new.", "Du får ett mejl när det finns något nytt."));

    private static readonly Of Leave = new(
        new("Stop the mails?", "Avsluta bevakningen?"),
        new("Your address and the search are erased.", "Din adress och sökningen raderas."),
        new("Stop", "Avsluta"),
        new("The mails are stopped", "Bevakningen är avslutad"),
        new("Your address is erased.", "Din adress är raderad."));

    internal static Of For(MailAct act) => act switch
    {
        MailAct.ForgetReceipt => Forget,
        MailAct.ConfirmSearch => Confirm,
        _ => Leave,
    };
}
