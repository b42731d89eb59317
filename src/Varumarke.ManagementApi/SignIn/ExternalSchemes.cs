using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Varumarke.ManagementApi.SignIn;

/// <summary>
/// The framework's OpenID Connect for each service of the settings: authorization code with a proof key, state and nonce tied to the browser,
/// the answer in the address. No token of a service is kept.
/// </summary>
internal sealed class ExternalSchemes(IOptions<ExternalSignInOptions> external, TimeProvider time) : IConfigureNamedOptions<OpenIdConnectOptions>
{
    private const string Prefix = "Varumarke.External.";

    /// <summary>How long somebody may take at the service.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static string SchemeOf(string provider) => Prefix + provider;

    /// <summary>The provider's name, which is what the settings call it.</summary>
    public static string NameOf(string scheme) => scheme.StartsWith(Prefix, StringComparison.Ordinal) ? scheme[Prefix.Length..] : string.Empty;

    public void Configure(OpenIdConnectOptions options)
    {
        // Without a name it is no service of ours.
    }

    public void Configure(string? name, OpenIdConnectOptions options)
    {
        if (name is null || !external.Value.Providers.TryGetValue(NameOf(name), out ExternalProvider? provider))
        {
            return;
        }

        options.TimeProvider = time;
        options.Authority = provider.Authority;
        options.RequireHttpsMetadata = provider.Authority.StartsWith(Uri.UriSchemeHttps + ":", StringComparison.OrdinalIgnoreCase);
        options.ClientId = provider.ClientId;
        options.ClientSecret = provider.ClientSecret;
        options.ResponseType = OpenIdConnectResponseType.Code;

        // The browser comes back by a link and not by a form, so that the cookies that tie the state to it need not go along with other
        // sites' requests.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.SaveTokens = false;
        options.MapInboundClaims = false;
        options.GetClaimsFromUserInfoEndpoint = provider.ReadsUserInfo;
        options.ClaimActions.MapUniqueJsonKey(ExternalEvents.EmailVerified, ExternalEvents.EmailVerified);
        options.ClaimActions.MapUniqueJsonKey(provider.EmailClaim, provider.EmailClaim);
        options.Prompt = provider.Prompt == ExternalSignInCheck.ServiceDecides ? null : provider.Prompt;
        options.Scope.Clear();
        options.Scope.Add("openid");
        options.Scope.Add("profile");
        options.Scope.Add("email");
        options.CallbackPath = $"{ManagementPaths.External}/{NameOf(name)}";
        options.SignInScheme = SignInServiceCollectionExtensions.SessionScheme;
        options.RemoteAuthenticationTimeout = Patience;
        options.BackchannelTimeout = TimeSpan.FromSeconds(10);
        options.EventsType = typeof(ExternalEvents);
        foreach (CookieBuilder cookie in new[] { options.CorrelationCookie, options.NonceCookie })
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        }
    }
}
