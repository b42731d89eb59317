using Microsoft.AspNetCore.Identity;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Varumarke.ManagementApi.SignIn;

/// <summary>How an attempt to sign in ended.</summary>
internal enum SignInOutcome
{
    /// <summary>Name and password are right.</summary>
    Success,

    /// <summary>They are right, and the password must be replaced first: somebody else has seen it.</summary>
    NewPasswordNeeded,

    /// <summary>Name or password is wrong. Which of them is not told.</summary>
    Refused,

    /// <summary>Too many attempts have failed; an administrator unlocks the account, or time does.</summary>
    LockedOut,
}

/// <summary>An attempt and whom it was for.</summary>
internal sealed record SignInAttempt(SignInOutcome Outcome, IUser? User = null);

/// <summary>
/// Names and passwords of editors. Hashes are ASP.NET Identity's (PBKDF2 with HMAC-SHA512), so that accounts move here from stock
/// Umbraco with their passwords.
/// </summary>
internal sealed class Accounts(IUserService users, TimeProvider time)
{
    /// <summary>What Umbraco writes beside a hash of this kind.</summary>
    private const string Current = """{"hashAlgorithm":"PBKDF2.ASPNETCORE.V3"}""";

    /// <summary>The same for a password that somebody else has seen.</summary>
    private const string OneTime = """{"hashAlgorithm":"PBKDF2.ASPNETCORE.V3","oneTime":true}""";

    public const int ShortestPassword = 10;
    private const int MostFailures = 5;
    private static readonly TimeSpan LockOut = TimeSpan.FromMinutes(15);

    private readonly PasswordHasher<IUser> _hasher = new();
    private string? _nobodysHash;

    /// <summary>Checks a name and a password. An unknown name takes as long as a wrong password.</summary>
    public SignInAttempt Check(string name, string password)
    {
        IUser? user = users.GetByUsername(name);
        if (user is null || user.Kind != UserKind.Default || string.IsNullOrEmpty(user.RawPasswordValue))
        {
            _hasher.VerifyHashedPassword(null!, _nobodysHash ??= _hasher.HashPassword(null!, Guid.NewGuid().ToString()), password);
            return new SignInAttempt(SignInOutcome.Refused);
        }

        PasswordVerificationResult verdict = Verify(user, password);
        if (IsLocked(user))
        {
            return new SignInAttempt(SignInOutcome.LockedOut);
        }

        if (verdict == PasswordVerificationResult.Failed || !user.IsApproved)
        {
            Failed(user);
            return new SignInAttempt(SignInOutcome.Refused);
        }

        bool isOneTime = user.PasswordConfiguration == OneTime;
        if (!isOneTime)
        {
            SignedIn(user);
        }

        return new SignInAttempt(isOneTime ? SignInOutcome.NewPasswordNeeded : SignInOutcome.Success, user);
    }

    /// <summary>Gives an account a password, and ends its sessions.</summary>
    public void SetPassword(IUser user, string password, bool isOneTime)
    {
        user.RawPasswordValue = _hasher.HashPassword(user, password);
        user.PasswordConfiguration = isOneTime ? OneTime : Current;
        user.SecurityStamp = Guid.NewGuid().ToString();
        user.LastPasswordChangeDate = Now;
        user.FailedPasswordAttempts = 0;
        users.Save(user);
    }

    /// <summary>Whether this is the account's password now.</summary>
    public bool IsPassword(IUser user, string password) =>
        !string.IsNullOrEmpty(user.RawPasswordValue) && Verify(user, password) != PasswordVerificationResult.Failed;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private PasswordVerificationResult Verify(IUser user, string password)
    {
        try
        {
            return _hasher.VerifyHashedPassword(user, user.RawPasswordValue!, password);
        }
        catch (FormatException)
        {
            // What stands there is no hash: a new account's mark, or another system's.
            return PasswordVerificationResult.Failed;
        }
    }

    private bool IsLocked(IUser user) =>
        user.IsLockedOut && (user.LastLockoutDate is not { } since || since + LockOut > Now);

    private void Failed(IUser user)
    {
        user.FailedPasswordAttempts++;
        if (user.FailedPasswordAttempts >= MostFailures)
        {
            user.IsLockedOut = true;
            user.LastLockoutDate = Now;
            user.FailedPasswordAttempts = 0;
        }

        users.Save(user);
    }

    private void SignedIn(IUser user)
    {
        user.IsLockedOut = false;
        user.FailedPasswordAttempts = 0;
        user.LastLoginDate = Now;
        users.Save(user);
    }
}
