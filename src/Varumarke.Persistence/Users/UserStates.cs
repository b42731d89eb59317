using System.Linq.Expressions;
using Umbraco.Cms.Core.Models.Membership;

namespace Varumarke.Persistence.Users;

/// <summary>A user's state is not stored but follows from other columns, as <see cref="User.UserState"/> tells.</summary>
internal static class UserStates
{
    public static readonly UserState[] Known = [UserState.Active, UserState.Disabled, UserState.LockedOut, UserState.Invited, UserState.Inactive];

    public static Expression<Func<UserRow, bool>> AnyOf(UserState[] states)
    {
        bool invited = states.Contains(UserState.Invited);
        bool locked = states.Contains(UserState.LockedOut);
        bool disabled = states.Contains(UserState.Disabled);
        bool inactive = states.Contains(UserState.Inactive);
        bool active = states.Contains(UserState.Active);
        return user => user.LastLoginDate == null && !user.IsApproved && user.InvitedDate != null ? invited
            : user.IsLockedOut ? locked
            : !user.IsApproved ? disabled
            : user.LastLoginDate == null ? inactive
            : active;
    }
}
