using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Umbraco.Cms.Core.Models.Membership;

namespace Varumarke.ManagementApi.Users;

/// <summary>Tokens that travel by mail. Each is bound to the state of its account: once the password is set, none is worth anything.</summary>
internal sealed class MailedTokens(IDataProtectionProvider protection)
{
    public const string Invitation = "Varumarke.Invitation";
    public const string PasswordReset = "Varumarke.PasswordReset";

    private static readonly TimeSpan InvitationLifetime = TimeSpan.FromDays(3);
    private static readonly TimeSpan ResetLifetime = TimeSpan.FromHours(1);

    public string For(string purpose, IUser user) =>
        Protector(purpose).Protect(StateOf(user), purpose == Invitation ? InvitationLifetime : ResetLifetime);

    public bool IsValid(string purpose, IUser user, string token)
    {
        try
        {
            return string.Equals(Protector(purpose).Unprotect(token), StateOf(user), StringComparison.Ordinal);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private ITimeLimitedDataProtector Protector(string purpose) => protection.CreateProtector(purpose).ToTimeLimitedDataProtector();

    private static string StateOf(IUser user) => $"{user.Key}|{user.SecurityStamp}";
}
