namespace Varumarke.Core.Mail;

/// <summary>Writes messages of one kind at the moment when they are sent, so that they say what holds then.</summary>
public interface IMailWriter
{
    /// <summary>The kind (<see cref="OutgoingMail.Kind"/>).</summary>
    string Kind { get; }

    /// <summary>The message; null when there is nothing to tell any more, and none is sent.</summary>
    /// <param name="data">What was put beside it (<see cref="OutgoingMail.Data"/>).</param>
    /// <param name="cancellationToken">Stops.</param>
    Task<WrittenMail?> WriteAsync(string data, CancellationToken cancellationToken);
}

/// <summary>A message that was written just now.</summary>
/// <param name="Text">What it says.</param>
/// <param name="SentAsync">Is called once the mail server has it; null where nobody needs to know.</param>
public sealed record WrittenMail(MailText Text, Func<CancellationToken, Task>? SentAsync = null);
