using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Varumarke.ManagementApi.SignIn;

/// <summary>
/// Whoever gives back one token gives back all that the same sign-in was given: also a refresh token that was used already, which
/// other tabs of the browser may use for a while yet.
/// </summary>
internal sealed class WholeSessionRevoked(IOpenIddictTokenManager tokens) : IOpenIddictServerHandler<HandleRevocationRequestContext>
{
    public async ValueTask HandleAsync(HandleRevocationRequestContext context)
    {
        if (!context.IsRejected && context.GenericTokenPrincipal?.GetAuthorizationId() is { Length: > 0 } session)
        {
            await tokens.RevokeByAuthorizationIdAsync(session, context.CancellationToken);
        }
    }
}
