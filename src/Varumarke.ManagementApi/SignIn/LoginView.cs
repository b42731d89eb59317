namespace Varumarke.ManagementApi.SignIn;

/// <summary>What the sign-in page shows.</summary>
/// <param name="Language">Its language.</param>
/// <param name="ReturnUrl">Where it leads on to.</param>
internal sealed record LoginView(string Language, string ReturnUrl)
{
    /// <summary>The name that was typed.</summary>
    public string? UserName { get; init; }

    /// <summary>What went wrong.</summary>
    public LoginMessage? Message { get; init; }

    /// <summary>Where the form is sent, where that is not the page itself.</summary>
    public string? Action { get; init; }

    /// <summary>Whether it asks for nothing but an address, to send a mail there.</summary>
    public bool AsksForMail { get; init; }

    /// <summary>Whether somebody came by the link in a mail, to choose a password.</summary>
    public bool IsByMail { get; init; }

    /// <summary>Whether mail can be sent to those who have forgotten their password.</summary>
    public bool CanSendMail { get; init; }

    /// <summary>The services that one may sign in with instead.</summary>
    public IReadOnlyList<ExternalChoice> External { get; init; } = [];

    /// <summary>Proof of the password, where a code of the authenticator app is asked for.</summary>
    public string? Factor { get; init; }

    /// <summary>Proof of the one-time password, where a new one is to be chosen.</summary>
    public string? Ticket { get; init; }
}
