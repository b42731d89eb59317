using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Umbraco.Cms.Core.Models.Membership;
using Varumarke.ManagementApi.Callers;

namespace Varumarke.ManagementApi.SignIn;

/// <summary>
/// Proof that somebody has come this far, for ten minutes. Bound to the state of the account: once the password is replaced a ticket
/// is worth nothing.
/// </summary>
internal sealed class AccountTickets(IDataProtectionProvider protection, string purpose, SignedInUsers users)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly ITimeLimitedDataProtector _tickets = protection.CreateProtector(purpose).ToTimeLimitedDataProtector();

    public string For(IUser user) => _tickets.Protect($"{user.Key}|{user.SecurityStamp}", Lifetime);

    /// <summary>Whose it is; null where it is none, or holds no more.</summary>
    public IUser? UserOf(string ticket)
    {
        try
        {
            string[] parts = _tickets.Unprotect(ticket).Split('|', 2);
            var identity = new ClaimsIdentity([new Claim(OpenIddict.Abstractions.OpenIddictConstants.Claims.Subject, parts[0]), new Claim(SignedInUsers.StampClaim, parts[1])]);
            return users.Find(new ClaimsPrincipal(identity));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
