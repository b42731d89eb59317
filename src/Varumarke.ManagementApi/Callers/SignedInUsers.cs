using System.Security.Claims;
using OpenIddict.Abstractions;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Varumarke.ManagementApi.Callers;

/// <summary>
/// The user of a token or cookie, as long as that one may be signed in: what was changed since (a password, a lock, a leaving)
/// ends every session at its next request.
/// </summary>
internal sealed class SignedInUsers(IBackOfficeUserReader users)
{
    /// <summary>The claim that ties a session to the state of the account it began with.</summary>
    public const string StampClaim = "security_stamp";

    public IUser? Find(ClaimsPrincipal principal)
    {
        if (!Guid.TryParse(principal.FindFirst(OpenIddictConstants.Claims.Subject)?.Value, out Guid key)
            || users.GetByKey(key) is not { IsApproved: true, IsLockedOut: false } user)
        {
            return null;
        }

        return string.Equals(principal.FindFirst(StampClaim)?.Value, user.SecurityStamp, StringComparison.Ordinal) ? user : null;
    }

    /// <summary>What a cookie and a token say of a user.</summary>
    public static ClaimsIdentity IdentityOf(IUser user, string scheme)
    {
        var identity = new ClaimsIdentity(scheme, OpenIddictConstants.Claims.Name, OpenIddictConstants.Claims.Role);
        identity.AddClaim(new Claim(OpenIddictConstants.Claims.Subject, user.Key.ToString()));
        identity.AddClaim(new Claim(OpenIddictConstants.Claims.Name, user.Name ?? user.Username));
        identity.AddClaim(new Claim(StampClaim, user.SecurityStamp ?? string.Empty));
        return identity;
    }
}
