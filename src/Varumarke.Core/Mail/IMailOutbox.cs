namespace Varumarke.Core.Mail;

/// <summary>
/// Mail that must not be lost. A message is written to the database, within the caller's transaction where there is one, and sent
/// from there by one node; while the mail server is away it waits. Address and text are encrypted, and erased once it was sent.
/// </summary>
/// <remarks>For what somebody waits for on a page and asks for again (a new password), use <see cref="IMailer"/>.</remarks>
public interface IMailOutbox
{
    /// <summary>What messages are encrypted for (<see cref="Protection.ITextProtector"/>).</summary>
    const string Purpose = "Varumarke.Outbox";

    /// <summary>Whether there is anything that takes mail. Where there is not, do not offer what needs it.</summary>
    bool CanSend { get; }

    /// <summary>Takes a message, unless one with its key has been taken before: it is sent once.</summary>
    /// <returns>Whether it was taken now.</returns>
    Task<bool> AddAsync(OutgoingMail mail, CancellationToken cancellationToken);

    /// <summary>Drops what still waits about something, since nobody wants to be told any more.</summary>
    /// <param name="about"><see cref="OutgoingMail.About"/> of the messages.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>How many were dropped.</returns>
    Task<int> DropAsync(string about, CancellationToken cancellationToken);
}
