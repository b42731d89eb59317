using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenIddict.Abstractions;
using OpenIddict.Core;
using OpenIddict.EntityFrameworkCore.Models;
using Umbraco.Cms.Core.Scoping;
using Varumarke.Core.SignIn;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.Tokens;

/// <summary>
/// OpenIddict's tokens, which tells every node when some are taken back: a node reads a token once. Many are taken back by one
/// statement, which no save carries out: it is given the writers' turn here, or every sign-out would look like another program's
/// write and empty all caches.
/// </summary>
internal sealed class TokensTakenBack(
    IOpenIddictTokenCache<OpenIddictEntityFrameworkCoreToken> cache,
    ILogger<OpenIddictTokenManager<OpenIddictEntityFrameworkCoreToken>> logger,
    IOptionsMonitor<OpenIddictCoreOptions> options,
    IOpenIddictTokenStore<OpenIddictEntityFrameworkCoreToken> store,
    ICoreScopeProvider scopes,
    VarumarkeDbContext context) : OpenIddictTokenManager<OpenIddictEntityFrameworkCoreToken>(cache, logger, options, store)
{
    public override async ValueTask<bool> TryRevokeAsync(OpenIddictEntityFrameworkCoreToken token, CancellationToken cancellationToken = default)
    {
        bool revoked = await base.TryRevokeAsync(token, cancellationToken);
        SessionsEndedNotification.Publish(scopes);
        return revoked;
    }

    public override async ValueTask<long> RevokeAsync(string? subject, string? client, string? status, string? type, CancellationToken cancellationToken = default) =>
        Told(await InTurnAsync(() => base.RevokeAsync(subject, client, status, type, cancellationToken), cancellationToken));

    public override async ValueTask<long> RevokeByApplicationIdAsync(string identifier, CancellationToken cancellationToken = default) =>
        Told(await InTurnAsync(() => base.RevokeByApplicationIdAsync(identifier, cancellationToken), cancellationToken));

    public override async ValueTask<long> RevokeByAuthorizationIdAsync(string identifier, CancellationToken cancellationToken = default) =>
        Told(await InTurnAsync(() => base.RevokeByAuthorizationIdAsync(identifier, cancellationToken), cancellationToken));

    public override async ValueTask<long> RevokeBySubjectAsync(string subject, CancellationToken cancellationToken = default) =>
        Told(await InTurnAsync(() => base.RevokeBySubjectAsync(subject, cancellationToken), cancellationToken));

    private async Task<long> InTurnAsync(Func<ValueTask<long>> revoke, CancellationToken cancellationToken) =>
        context.OwnWrites is { } writes && context.Database.CurrentTransaction is null
            ? await writes.RunAsync(context, () => revoke().AsTask(), cancellationToken)
            : await revoke();

    private long Told(long revoked)
    {
        if (revoked > 0)
        {
            SessionsEndedNotification.Publish(scopes);
        }

        return revoked;
    }
}
