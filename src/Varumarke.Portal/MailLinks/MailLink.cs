namespace Varumarke.Portal.MailLinks;

/// <summary>What a link in a mail does.</summary>
internal enum MailAct
{
    /// <summary>Erases the address that was left for a receipt.</summary>
    ForgetReceipt,

    /// <summary>Confirms that somebody wants to be told of new hits.</summary>
    ConfirmSearch,

    /// <summary>Ends that.</summary>
    LeaveSearch,
}

/// <summary>A link in a mail: what it does, to what, and in whose language.</summary>
/// <param name="Act">What it does.</param>
/// <param name="Id">The name of what it does it to.</param>
/// <param name="Language">The reader's language.</param>
internal sealed record MailLink(MailAct Act, string Id, string Language);
