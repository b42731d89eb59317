using OpenIddict.Abstractions;

namespace Varumarke.ManagementApi.SignIn;

/// <summary>Programs that sign in by themselves: OAuth's confidential clients, which get a token and no refreshment of it.</summary>
internal static class ProgramClients
{
    /// <summary>What their ids begin with, as in Umbraco.</summary>
    public const string Prefix = BackofficeClient.Id + "-";

    private const int LongestId = 100;

    /// <summary>The id, with its beginning where that is missing.</summary>
    public static string IdOf(string sent) => sent.StartsWith(Prefix, StringComparison.Ordinal) ? sent : Prefix + sent;

    public static bool IsId(string id) => id.Length > Prefix.Length && id.Length <= LongestId && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_');

    public static async Task SaveAsync(IOpenIddictApplicationManager applications, string id, string secret, CancellationToken cancellationToken)
    {
        await DeleteAsync(applications, id, cancellationToken);
        await applications.CreateAsync(
            new OpenIddictApplicationDescriptor
            {
                ClientId = id,
                ClientSecret = secret,
                ClientType = OpenIddictConstants.ClientTypes.Confidential,
                DisplayName = id,
                Permissions = { OpenIddictConstants.Permissions.Endpoints.Token, OpenIddictConstants.Permissions.GrantTypes.ClientCredentials },
            },
            cancellationToken);
    }

    /// <summary>Forgets a client and what it was given.</summary>
    public static async Task DeleteAsync(IOpenIddictApplicationManager applications, string id, CancellationToken cancellationToken)
    {
        if (await applications.FindByClientIdAsync(id, cancellationToken) is { } known)
        {
            await applications.DeleteAsync(known, cancellationToken);
        }
    }
}
