namespace Varumarke.Core.Mail;

/// <summary>Gives a message to a mail server, or in development to a folder, at once.</summary>
public interface IMailTransport
{
    /// <summary>Whether there is a server or a folder.</summary>
    bool CanSend { get; }

    /// <summary>Gives the message away.</summary>
    /// <exception cref="MailRefusedException">The server will never take it: nobody lives at the address, say.</exception>
    /// <exception cref="Exception">Any other: the server is away; try again later.</exception>
    Task SendAsync(MailMessage message, CancellationToken cancellationToken);
}

/// <summary>A message that the server will not take, however often it is tried.</summary>
public sealed class MailRefusedException : Exception
{
    /// <inheritdoc />
    public MailRefusedException()
    {
    }

    /// <inheritdoc />
    public MailRefusedException(string message) : base(message)
    {
    }

    /// <inheritdoc />
    public MailRefusedException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
