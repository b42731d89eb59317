using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Varumarke.ManagementApi.SignIn;

/// <summary>
/// Whose account here belongs to one elsewhere: 1. the one that it was tied to; 2. the one with the same address, if that is nobody's yet, and no
/// administrator's unless the settings say so; 3. a new one, if the settings let people in. Whoever is disabled or locked out stays so.
/// </summary>
internal sealed class ExternalAccounts(
    IUserService users,
    IUserGroupService groups,
    IBackOfficeUserStore store,
    Accounts accounts,
    ExternalLinks links,
    IOptions<ExternalSignInOptions> options,
    ILogger<ExternalAccounts> logger)
{
    public async Task<SignInAttempt> SignInAsync(ExternalIdentity who)
    {
        // 1
        if (links.OwnerOf(who.Scheme, who.Subject) is { } owner)
        {
            if (await users.GetAsync(owner) is { } known)
            {
                return Admitted(known, who);
            }

            // Its user has been removed since.
            links.Unlink(who.Scheme, who.Subject, owner);
        }

        if (who.Email is null)
        {
            return Refused(who, "its service does not vouch for its address");
        }

        // 2. Letters that only look alike are other letters, whatever a database thinks.
        if (await store.GetByEmailAsync(who.Email) is { } same)
        {
            return string.Equals(same.Email, who.Email, StringComparison.OrdinalIgnoreCase) ? LinkedByAddress(same, who) : Refused(who, "its address is only like a user's");
        }

        // 3
        ExternalProvider provider = options.Value.Providers[who.Provider];
        return provider.LetsInUnknown ? await MadeAsync(who, who.Email, provider.NewUsersGroup!) : Refused(who, "it has no user");
    }

    /// <summary>Ties an account elsewhere to somebody who is signed in and wants it.</summary>
    public bool TryLink(IUser user, ExternalIdentity who)
    {
        bool isLinked = links.TryLink(who.Scheme, who.Subject, user.Key);
        if (isLinked)
        {
            logger.ExternalLinked(user.Key, who.Provider);
        }

        return isLinked;
    }

    private SignInAttempt LinkedByAddress(IUser user, ExternalIdentity who)
    {
        if ((user.IsAdmin() || user.IsSuper()) && !options.Value.Providers[who.Provider].LinksAdministrators)
        {
            return Refused(who, "administrators are not tied to an address alone");
        }

        SignInAttempt attempt = Admissible(user, who);
        return attempt.Outcome != SignInOutcome.Success ? attempt
            : TryLink(user, who) ? Admitted(user, who)
            : Refused(who, "its user has another account there");
    }

    private async Task<SignInAttempt> MadeAsync(ExternalIdentity who, string email, string alias)
    {
        if (await groups.GetAsync(alias) is not { } group || group.Key == Constants.Security.AdminGroupKey)
        {
            logger.ExternalGroupMissing(who.Provider, alias);
            return Refused(who, "there is no group for new users");
        }

        Attempt<UserCreationResult, UserOperationStatus> made = await users.CreateAsync(
            Constants.Security.SuperUserKey,
            new UserCreateModel { Email = email, UserName = email, Name = string.IsNullOrWhiteSpace(who.Name) ? email : who.Name, UserGroupKeys = new HashSet<Guid> { group.Key } },
            approveUser: true);
        return made is { Success: true, Result.CreatedUser: { } user } && TryLink(user, who)
            ? Admitted(user, who)
            : Refused(who, $"its user could not be made: {made.Status}");
    }

    private SignInAttempt Admitted(IUser user, ExternalIdentity who)
    {
        SignInAttempt attempt = accounts.Admit(user);
        return attempt.Outcome == SignInOutcome.Success ? attempt : Refused(who, "its user is disabled or locked out");
    }

    private SignInAttempt Admissible(IUser user, ExternalIdentity who) =>
        accounts.IsAdmissible(user) ? new SignInAttempt(SignInOutcome.Success, user) : Refused(who, "its user is disabled or locked out");

    private SignInAttempt Refused(ExternalIdentity who, string why)
    {
        logger.ExternalRefused(who.Provider, why);
        return new SignInAttempt(SignInOutcome.Refused);
    }
}
