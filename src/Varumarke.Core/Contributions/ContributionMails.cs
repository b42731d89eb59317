using System.Globalization;
using Varumarke.Core.Library;
using Varumarke.Core.Mail;
using Varumarke.Core.Problems;

namespace Varumarke.Core.Contributions;

/// <summary>Tells a sender who asked for it of each step, once.</summary>
public sealed class ContributionMails(MailDesk desk, ContactVault vault, IPublicRoot root)
{
    /// <summary>Whether mail can be offered.</summary>
    public bool CanSend => desk.CanSend;

    /// <summary>Tells of the step that a contribution has come to; nothing where that was not asked for.</summary>
    /// <param name="contribution">The sender's own contribution.</param>
    /// <param name="goesOnAs">The one that tells what became of it, which may be another that it was merged into.</param>
    public void Tell(Contribution contribution, Contribution goesOnAs)
    {
        ArgumentNullException.ThrowIfNull(contribution);
        ArgumentNullException.ThrowIfNull(goesOnAs);
        if (!contribution.WantsMail || vault.Open(contribution) is not { } contact)
        {
            return;
        }

        // Whoever wrote the contribution wrote the address; later steps are told because somebody here took one.
        desk.Post(
            NameOf(contribution.Key) + goesOnAs.State,
            new MailMessage(contact.Email, contact.Name, Subject(goesOnAs).In(contribution.Language), Text(contribution, goesOnAs).In(contribution.Language)),
            isUnasked: goesOnAs.State == ContributionState.Received);
    }

    /// <summary>Gives up what waits to be told to a sender whose address is erased.</summary>
    public void Forget(Guid key) => desk.Forget(NameOf(key));

    private static string NameOf(Guid key) => $"contribution/{key:N}/";

    private static Wording Subject(Contribution contribution)
    {
        Wording step = ContributionTexts.Step(contribution.State);
        return new($"Your contribution: {step.English}", $"Ditt bidrag: {step.Swedish}");
    }

    private Wording Text(Contribution contribution, Contribution goesOnAs)
    {
        string address = root.Whole(LibraryPaths.Contribution(contribution.Code));
        string day = contribution.ReceivedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Wording step = ContributionTexts.Step(goesOnAs.State);
        (string English, string Swedish) reply = goesOnAs is { State: ContributionState.Answered, Reply: { } answer } ? ($"\n\nOur answer:\n{answer}", $"\n\nVårt svar:\n{answer}") : (string.Empty, string.Empty);
        return new(
            $"The contribution that you sent on {day} has come a step further: {step.English}.{reply.English}\n\nFollow it here:\n{address}\n\nYou get this mail since you asked for it when you sent the contribution.\n",
            $"Bidraget som du skickade {day} har kommit ett steg längre: {step.Swedish}.{reply.Swedish}\n\nFölj det här:\n{address}\n\nDu får mejlet för att du bad om det när du skickade bidraget.\n");
    }
}
