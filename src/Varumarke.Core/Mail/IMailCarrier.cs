namespace Varumarke.Core.Mail;

/// <summary>Hands one message over now, and says whether it was taken: for those who keep what was not.</summary>
public interface IMailCarrier
{
    /// <summary>Whether there is anything that takes mail.</summary>
    bool CanCarry { get; }

    /// <summary>Hands a message over. What goes wrong is logged without the address, and told by the answer.</summary>
    /// <param name="message">The message.</param>
    /// <param name="id">What names it among mails; the same for a message that is handed over again.</param>
    /// <param name="cancellationToken">Breaks off.</param>
    Task<bool> TryCarryAsync(MailMessage message, string id, CancellationToken cancellationToken);
}
