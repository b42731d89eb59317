using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.AuthorizationStatus;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Users;

/// <summary>Who may change whom: administrators are changed by administrators alone.</summary>
internal sealed class UserAccess(IUserService users, IUserPermissionService permissions)
{
    /// <summary>Why somebody may not change these; null where it is allowed and all of them exist.</summary>
    public async Task<Answer?> RefusalAsync(IUser by, Guid[] keys)
    {
        if (keys.Length == 0)
        {
            return null;
        }

        if (await permissions.AuthorizeAccessAsync(by, keys) != UserAuthorizationStatus.Success)
        {
            return UserRefusals.Of(UserOperationStatus.Unauthorized);
        }

        return (await users.GetAsync(keys)).Count() == keys.Length ? null : UserRefusals.Of(UserOperationStatus.UserNotFound);
    }
}
