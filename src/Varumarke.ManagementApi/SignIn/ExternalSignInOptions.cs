namespace Varumarke.ManagementApi.SignIn;

/// <summary>
/// Signing in to the backoffice with an account that somebody has elsewhere, by OpenID Connect. Configuration section
/// <c>Varumarke:Backoffice:ExternalSignIn</c>. Default: nowhere.
/// </summary>
public sealed class ExternalSignInOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Varumarke:Backoffice:ExternalSignIn";

    /// <summary>
    /// The services, by a short name of small letters, digits and hyphens. It is part of the address that the service sends people back
    /// to, <c>/umbraco/management/external/{name}</c>, and of what an account is known by: it does not change later.
    /// </summary>
    public Dictionary<string, ExternalProvider> Providers { get; } = new(StringComparer.OrdinalIgnoreCase);
}
