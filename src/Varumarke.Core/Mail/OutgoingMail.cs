namespace Varumarke.Core.Mail;

/// <summary>A message for the outbox.</summary>
public sealed record OutgoingMail
{
    /// <summary>What makes it one and the same message, such as <c>contribution-received:{id}</c>. Only its hash is kept.</summary>
    public required string Key { get; init; }

    /// <summary>The address.</summary>
    public required string To { get; init; }

    /// <summary>Whose it is, if that is known.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>What it says; null where <see cref="Kind"/> writes it when it is sent.</summary>
    public MailText? Text { get; init; }

    /// <summary>Who writes it when it is sent (<see cref="IMailWriter.Kind"/>): for what may have become untrue by then.</summary>
    public string? Kind { get; init; }

    /// <summary>What the writer is given, such as a key. It is encrypted too.</summary>
    public string Data { get; init; } = string.Empty;

    /// <summary>What it is about, by which it can be dropped while it waits (<see cref="IMailOutbox.DropAsync"/>). Only its hash is kept.</summary>
    public string? About { get; init; }

    /// <summary>
    /// Nobody has shown that the address is the asker's own. An address gets few of these a day, so that no form of ours can be used to
    /// fill a stranger's box.
    /// </summary>
    public bool IsUnasked { get; init; }
}

/// <summary>What a message says, as plain text.</summary>
/// <param name="Subject">The subject, which is also logged: nothing personal in it.</param>
/// <param name="Body">The text.</param>
public sealed record MailText(string Subject, string Body)
{
    /// <summary>A whole address that ends what the message came of, with one POST (RFC 8058), and shows a page to whoever opens it.</summary>
    public string? LeaveUrl { get; init; }
}
