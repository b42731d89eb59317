using Microsoft.AspNetCore;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Varumarke.ManagementApi.SignIn;

/// <summary>
/// A code goes back to the backoffice of the very host that was asked for it, and nowhere else. The database need not know under
/// which names the service is reached.
/// </summary>
internal sealed class RedirectCheck :
    IOpenIddictServerHandler<ValidateAuthorizationRequestContext>,
    IOpenIddictServerHandler<ValidateEndSessionRequestContext>
{
    public ValueTask HandleAsync(ValidateAuthorizationRequestContext context)
    {
        if (!IsOurs(context.Transaction, context.RedirectUri, "/umbraco/oauth_complete"))
        {
            context.Reject(OpenIddictConstants.Errors.InvalidRequest, "The redirect_uri is not that of this host's backoffice.");
        }

        return default;
    }

    public ValueTask HandleAsync(ValidateEndSessionRequestContext context)
    {
        if (context.PostLogoutRedirectUri is { Length: > 0 } uri && !IsOurs(context.Transaction, uri, "/umbraco/logout"))
        {
            context.Reject(OpenIddictConstants.Errors.InvalidRequest, "The post_logout_redirect_uri is not that of this host's backoffice.");
        }

        return default;
    }

    private static bool IsOurs(OpenIddictServerTransaction transaction, string? uri, string path) =>
        transaction.GetHttpRequest() is { } request
        && string.Equals(uri, $"{request.Scheme}://{request.Host.ToUriComponent()}{path}", StringComparison.Ordinal);
}
