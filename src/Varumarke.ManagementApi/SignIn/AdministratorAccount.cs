using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Varumarke.ManagementApi.SecondFactor;

namespace Varumarke.ManagementApi.SignIn;

/// <summary>A way in for whoever runs the program: a database from before there was a backoffice has no password, and passwords get lost.</summary>
public static class AdministratorAccount
{
    /// <summary>
    /// Gives the first administrator a password for one sign-in, unlocks the account, turns its second factor off and ends its sessions. The engine must have
    /// started. An account that has never had a password gets its name from the settings.
    /// </summary>
    /// <param name="services">The program's services.</param>
    /// <returns>The name to sign in with, and the password, which is kept nowhere.</returns>
    public static async Task<FirstPassword.Account> ResetAsync(IServiceProvider services)
    {
        ArgumentNullException.ThrowIfNull(services);
        IUser user = await services.GetRequiredService<IUserService>().GetAsync(Constants.Security.SuperUserKey)
            ?? throw new InvalidOperationException("The database has no first administrator.");
        if (user.RawPasswordValue == FirstAdministrator.NoPasswordYet)
        {
            string email = services.GetRequiredService<IOptions<BackofficeOptions>>().Value.AdministratorEmail;
            user.Username = email;
            user.Email = email;
        }

        string password = FirstAdministrator.Make();
        user.IsLockedOut = false;
        user.IsApproved = true;
        await services.GetRequiredService<SecondFactors>().TurnOffAsync(user.Key);
        services.GetRequiredService<Accounts>().SetPassword(user, password, isOneTime: true);
        return new FirstPassword.Account(user.Username, password);
    }
}
