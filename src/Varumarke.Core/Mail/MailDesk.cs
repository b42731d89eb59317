namespace Varumarke.Core.Mail;

/// <summary>Takes finished messages that must not be lost, by names that say what they tell of what: <c>contribution/{key}/answered</c>.</summary>
public sealed class MailDesk(IMailOutbox outbox)
{
    /// <summary>Whether there is anything that takes mail. Where there is not, nothing that needs it is offered.</summary>
    public bool CanSend => outbox.CanSend;

    /// <summary>Keeps a message to be sent; false where one of the name has been before.</summary>
    /// <param name="name">What it tells of what.</param>
    /// <param name="message">The message.</param>
    /// <param name="isUnasked"><see cref="OutgoingMail.IsUnasked"/>.</param>
    public bool Post(string name, MailMessage message, bool isUnasked = false)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(message);
        var mail = new OutgoingMail
        {
            Key = name,
            To = message.To,
            Name = message.Name,
            Text = new MailText(message.Subject, message.Text) { LeaveUrl = message.LeaveUrl },
            IsUnasked = isUnasked,
            About = name[..(name.LastIndexOf('/') + 1)],
        };

        // The outbox is a table, and repositories of the engine's database answer at once.
        return outbox.AddAsync(mail, CancellationToken.None).GetAwaiter().GetResult();
    }

    /// <summary>Gives up what waits to be told under such names, since whom it is for is erased.</summary>
    /// <param name="nameBeginning">The names' beginning, to their last slash and with it.</param>
    public void Forget(string nameBeginning) => outbox.DropAsync(nameBeginning, CancellationToken.None).GetAwaiter().GetResult();
}
