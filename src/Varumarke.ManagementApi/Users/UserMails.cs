using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Varumarke.Core.Mail;
using Varumarke.Core.Problems;

namespace Varumarke.ManagementApi.Users;

/// <summary>What is sent to people who are invited or have forgotten their password, in the language of their backoffice.</summary>
internal sealed class UserMails(IMailer mailer) : IUserInviteSender, IUserForgotPasswordSender
{
    public bool CanSendInvites() => mailer.CanSend;

    public bool CanSend() => mailer.CanSend;

    public Task InviteUser(UserInvitationMessage invite)
    {
        ArgumentNullException.ThrowIfNull(invite);
        string sender = invite.Sender.Name ?? invite.Sender.Username;
        string message = string.IsNullOrWhiteSpace(invite.Message) ? string.Empty : $"\n\n{invite.Message.Trim()}";
        Send(
            invite.Recipient,
            new Wording("You are invited to edit", "Du är inbjuden att redigera"),
            new Wording(
                $"{sender} invites you to the backoffice.{message}\n\nChoose a password here; the link holds for three days and once:\n{invite.InviteUri}\n",
                $"{sender} bjuder in dig till redigeringen.{message}\n\nVälj ett lösenord här; länken gäller i tre dagar och en gång:\n{invite.InviteUri}\n"));
        return Task.CompletedTask;
    }

    public Task SendForgotPassword(UserForgotPasswordMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        Send(
            message.Recipient,
            new Wording("A new password", "Nytt lösenord"),
            new Wording(
                $"Somebody, you we hope, asked for a new password for your account. Choose it here; the link holds for an hour and once:\n{message.ForgotPasswordUri}\n\nIf it was not you there is nothing to do.\n",
                $"Någon, vi hoppas du, har bett om ett nytt lösenord till ditt konto. Välj det här; länken gäller i en timme och en gång:\n{message.ForgotPasswordUri}\n\nVar det inte du behöver du inte göra något.\n"));
        return Task.CompletedTask;
    }

    private void Send(IUser to, Wording subject, Wording text)
    {
        string language = to.Language?.StartsWith("sv", StringComparison.OrdinalIgnoreCase) == true ? "sv" : "en";
        mailer.Send(new MailMessage(to.Email, to.Name ?? to.Username, subject.In(language), text.In(language)));
    }
}
