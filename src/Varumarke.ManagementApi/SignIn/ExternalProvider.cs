namespace Varumarke.ManagementApi.SignIn;

/// <summary>One service that signs people in.</summary>
public sealed class ExternalProvider
{
    /// <summary>Where the service is, an address that begins with https:// (http:// on this machine alone). Needed.</summary>
    public string Authority { get; set; } = string.Empty;

    /// <summary>Whom its tokens name as their issuer, where that is not <see cref="Authority"/>. Default: none.</summary>
    public string? Issuer { get; set; }

    /// <summary>What this program is called there. Needed.</summary>
    public string ClientId { get; set; } = string.Empty;

    /// <summary>The secret that goes with it, best given by the environment. Needed.</summary>
    public string ClientSecret { get; set; } = string.Empty;

    /// <summary>What the button says after "Sign in with". Needed.</summary>
    public string DisplayName { get; set; } = string.Empty;

    /// <summary>The claim that is the e-mail address. Default: <c>email</c>.</summary>
    public string EmailClaim { get; set; } = "email";

    /// <summary>
    /// Whether the service gives its accounts addresses that it knows to be theirs without saying so (<c>email_verified</c> is missing). Where it
    /// says false, false it is. Default: no.
    /// </summary>
    public bool VerifiesEmails { get; set; }

    /// <summary>Whether the address is asked for at the service's userinfo, since its tokens do not hold it. Default: no.</summary>
    public bool ReadsUserInfo { get; set; }

    /// <summary>
    /// What the service is asked to do each time: <c>login</c> (the default) has everybody prove who they are, so that a session that has ended is
    /// not begun anew by whoever sits down; <c>select_account</c> asks which account, <c>service</c> leaves it to the service.
    /// </summary>
    public string Prompt { get; set; } = "login";

    /// <summary>
    /// Whether an administrator's account is tied to the address alone. Default: no, and administrators tie theirs in their profile, signed in with
    /// their password.
    /// </summary>
    public bool LinksAdministrators { get; set; }

    /// <summary>Whether people without an account get one. Default: no.</summary>
    public bool LetsInUnknown { get; set; }

    /// <summary>The alias of the group that they come into; never the administrators'. Needed where unknown people are let in.</summary>
    public string? NewUsersGroup { get; set; }
}
