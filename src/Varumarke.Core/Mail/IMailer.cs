namespace Varumarke.Core.Mail;

/// <summary>Sends mail: through a server, or in development into a folder.</summary>
public interface IMailer
{
    /// <summary>Whether there is anything that takes mail. Where there is not, nothing that needs it is offered.</summary>
    bool CanSend { get; }

    /// <summary>
    /// Takes a message, to be sent soon and tried again where the server does not take it. The caller does not wait for that, so
    /// that an answer takes as long where a message was sent as where none was.
    /// </summary>
    void Send(MailMessage message);
}

/// <summary>A message of plain text.</summary>
/// <param name="To">The address.</param>
/// <param name="Name">Whose it is.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The text.</param>
public sealed record MailMessage(string To, string Name, string Subject, string Text)
{
    /// <summary>Where the message's own name is not by chance: the same for each attempt, so that a server that got it twice may see that.</summary>
    public string? Id { get; init; }

    /// <summary><see cref="MailText.LeaveUrl"/>.</summary>
    public string? LeaveUrl { get; init; }
}
