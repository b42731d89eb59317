using OpenIddict.Abstractions;

namespace Varumarke.ManagementApi.SignIn;

/// <summary>The backoffice as a program that signs people in: OAuth's public client, under Umbraco's name.</summary>
internal sealed class BackofficeClient : IDisposable
{
    public const string Id = "umbraco-back-office";
    public static readonly TimeSpan CodeLifetime = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _once = new(1, 1);
    private volatile bool _known;

    /// <summary>Makes sure that the client is registered, at the first sign-in after a start.</summary>
    public async Task EnsureAsync(IOpenIddictApplicationManager applications, CancellationToken cancellationToken)
    {
        if (_known)
        {
            return;
        }

        await _once.WaitAsync(cancellationToken);
        try
        {
            if (!_known && await applications.FindByClientIdAsync(Id, cancellationToken) is null)
            {
                await CreateAsync(applications, cancellationToken);
            }

            _known = true;
        }
        finally
        {
            _once.Release();
        }
    }

    public void Dispose() => _once.Dispose();

    private static async Task CreateAsync(IOpenIddictApplicationManager applications, CancellationToken cancellationToken)
    {
        try
        {
            await applications.CreateAsync(Description(), cancellationToken);
        }
        catch (OpenIddictExceptions.ValidationException) when (!cancellationToken.IsCancellationRequested)
        {
            // Another node was first; OpenIddict refuses a second client of one name.
        }
    }

    // Redirects are checked against the host that is asked (RedirectCheck), which a list in the database could not know.
    private static OpenIddictApplicationDescriptor Description() => new()
    {
        ClientId = Id,
        ClientType = OpenIddictConstants.ClientTypes.Public,
        DisplayName = "Umbraco backoffice",
        Permissions =
        {
            OpenIddictConstants.Permissions.Endpoints.Authorization,
            OpenIddictConstants.Permissions.Endpoints.Token,
            OpenIddictConstants.Permissions.Endpoints.Revocation,
            OpenIddictConstants.Permissions.Endpoints.EndSession,
            OpenIddictConstants.Permissions.GrantTypes.AuthorizationCode,
            OpenIddictConstants.Permissions.GrantTypes.RefreshToken,
            OpenIddictConstants.Permissions.ResponseTypes.Code,
        },
    };
}
