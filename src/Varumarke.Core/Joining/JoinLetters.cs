using Varumarke.Core.Contributions;
using Varumarke.Core.Library;
using Varumarke.Core.Mail;

namespace Varumarke.Core.Joining;

/// <summary>The mails between those who want the same: one that asks, and two that put them in touch.</summary>
public sealed class JoinLetters(MailDesk mails, JoinVault vault, IPublicRoot root)
{
    /// <summary>Whether mail can be sent at all.</summary>
    public bool CanBeSent => mails.CanSend;

    /// <summary>Asks whoever sent the idea, with a link that answers.</summary>
    public void Ask(Contribution idea, ContributionContact sender, JoinWish wish, JoinDraft draft)
    {
        ArgumentNullException.ThrowIfNull(idea);
        ArgumentNullException.ThrowIfNull(sender);
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentNullException.ThrowIfNull(draft);
        string link = root.Whole(LibraryPaths.JoinAnswer(vault.Token(wish.Key)));
        string text = JoinTexts.Ask(idea.ReceivedOn, draft.SenderKind, draft.Organisation, draft.Message, link, wish.ExpiresOn).In(idea.Language);
        Post(idea, $"join-{wish.Key:N}", sender, JoinTexts.AskSubject.In(idea.Language), text);
    }

    /// <summary>Tells each the other's address.</summary>
    public void Introduce(Contribution idea, ContributionContact sender, JoinWish wish, JoinDetails details)
    {
        ArgumentNullException.ThrowIfNull(idea);
        ArgumentNullException.ThrowIfNull(sender);
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentNullException.ThrowIfNull(details);
        Post(idea, $"met-{wish.Key:N}", sender, JoinTexts.MetSubject.In(idea.Language), JoinTexts.MetSender(details.Organisation, details.Email).In(idea.Language));
        string text = JoinTexts.MetJoiner(idea.Idea, sender.Email).In(wish.Language);
        mails.Post($"join/{wish.Key:N}/met", new MailMessage(details.Email, details.Organisation, JoinTexts.MetSubject.In(wish.Language), text));
    }

    // Named after the contribution, so that what waits goes when its sender's address is erased.
    private void Post(Contribution idea, string what, ContributionContact to, string subject, string text) =>
        mails.Post($"contribution/{idea.Key:N}/{what}", new MailMessage(to.Email, to.Name, subject, text));
}
