using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Boot;

namespace Varumarke.ManagementApi.SignIn;

/// <summary>
/// Gives the first administrator a password at the first start. One that the program made is printed once, kept nowhere, and must
/// be replaced at the first sign-in.
/// </summary>
internal sealed class FirstAdministrator(IUserService users, Accounts accounts, IOptions<BackofficeOptions> options, FirstPassword printed) : IFirstStart
{
    /// <summary>What stands in a password's place, as in Umbraco.</summary>
    public const string NoPasswordYet = "default";

    private const int Groups = 4;
    private const int GroupLength = 5;

    /// <summary>Neither 0 and o nor 1, i and l, which people mix up.</summary>
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await users.GetAsync(Constants.Security.SuperUserKey) is not { RawPasswordValue: NoPasswordYet } user)
        {
            return;
        }

        string? chosen = options.Value.AdministratorPassword;
        string password = chosen ?? Make();
        user.Username = options.Value.AdministratorEmail;
        user.Email = options.Value.AdministratorEmail;
        accounts.SetPassword(user, password, isOneTime: chosen is null);
        printed.Made(user.Username, chosen is null ? password : null);
    }

    /// <summary>A password that nobody guesses and everybody can type.</summary>
    public static string Make() =>
        string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, GroupLength)));
}
