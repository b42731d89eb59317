using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Varumarke.ManagementApi.Callers;

namespace Varumarke.ManagementApi.SignIn;

/// <summary>The three steps of OAuth that are ours to decide: who is signed in, whether that still holds, and leaving.</summary>
internal sealed class TokenEndpoints(SignedInUsers users, IUserService accounts, BackofficeClient client, IOptions<ExternalSignInOptions> external, ILogger<TokenEndpoints> logger)
{
    private const string Scheme = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;

    /// <summary>Whoever has a session gets a code; everybody else the sign-in page, which leads back here.</summary>
    public async Task AuthorizeAsync(HttpContext http)
    {
        AuthenticateResult session = await http.AuthenticateAsync(SignInServiceCollectionExtensions.SessionScheme);
        if (session.Principal is not { } principal || users.Find(principal) is not { } user)
        {
            string back = http.Request.PathBase + http.Request.Path + http.Request.QueryString;
            string wanted = ExternalSchemes.NameOf(http.Request.Query["identity_provider"].ToString());
            string page = external.Value.Providers.ContainsKey(wanted) ? $"{ManagementPaths.External}/{wanted}/begin" : ManagementPaths.Login;
            http.Response.Redirect($"{page}?ReturnUrl={Uri.EscapeDataString(back)}");
            return;
        }

        await IssueAsync(http, user, http.GetOpenIddictServerRequest()!.GetScopes());
    }

    /// <summary>A code or a refresh token becomes new tokens, while the account it was given for stands as it did.</summary>
    public async Task TokenAsync(HttpContext http)
    {
        OpenIddictRequest request = http.GetOpenIddictServerRequest()!;
        if (request.IsClientCredentialsGrantType())
        {
            await ProgramAsync(http, request);
            return;
        }

        AuthenticateResult known = await http.AuthenticateAsync(Scheme);
        if (known.Principal is not { } principal || users.Find(principal) is not { } user)
        {
            await RefuseAsync(http, "The session has ended. Sign in again.");
            return;
        }

        await IssueAsync(http, user, principal.GetScopes());
        logger.TokenIssued(user.Key, request.GrantType);
    }

    /// <summary>A program acts as the user whose client it is. Its secret has been checked before.</summary>
    private async Task ProgramAsync(HttpContext http, OpenIddictRequest request)
    {
        if (await accounts.FindByClientIdAsync(request.ClientId ?? string.Empty) is not { Kind: UserKind.Api, IsApproved: true, IsLockedOut: false } user)
        {
            await RefuseAsync(http, "The user of this client is disabled or gone.");
            return;
        }

        await IssueAsync(http, user, []);
        logger.TokenIssued(user.Key, request.GrantType);
    }

    private static Task RefuseAsync(HttpContext http, string why) => http.ForbidAsync(Scheme, new AuthenticationProperties(new Dictionary<string, string?>
    {
        [OpenIddictServerAspNetCoreConstants.Properties.Error] = OpenIddictConstants.Errors.InvalidGrant,
        [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = why,
    }));

    /// <summary>Ends the session and forgets what the browser was given.</summary>
    public static async Task SignOutAsync(HttpContext http)
    {
        HiddenTokens.Remove(http, HiddenTokens.AccessToken, HiddenTokens.RefreshToken, HiddenTokens.Code);
        await http.SignOutAsync(SignInServiceCollectionExtensions.SessionScheme);
        await http.SignOutAsync(Scheme, new AuthenticationProperties { RedirectUri = ManagementPaths.Backoffice });
    }

    /// <summary>Before OpenIddict looks for it: the client of a database that is new.</summary>
    public Task EnsureClientAsync(HttpContext http) =>
        client.EnsureAsync(http.RequestServices.GetRequiredService<IOpenIddictApplicationManager>(), http.RequestAborted);

    private static Task IssueAsync(HttpContext http, IUser user, IEnumerable<string> scopes)
    {
        ClaimsIdentity identity = SignedInUsers.IdentityOf(user, Scheme);
        identity.SetScopes(scopes);
        identity.SetDestinations(_ => [OpenIddictConstants.Destinations.AccessToken]);
        return http.SignInAsync(Scheme, new ClaimsPrincipal(identity));
    }
}
