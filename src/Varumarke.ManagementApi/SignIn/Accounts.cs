using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Varumarke.ManagementApi.SignIn;

/// <summary>
/// Names and passwords of editors. What is answered, and after how much work, is the same for names that nobody has. Attempts on
/// one name take turns, so that many at once are counted as they would be one after another.
/// </summary>
internal sealed class Accounts(IUserService users, StrangeNames strangers, TimeProvider time)
{
    /// <summary>Beside a hash, that somebody else has seen the password.</summary>
    private const string OneTime = """{"hashAlgorithm":"PBKDF2.ASPNETCORE.V3","oneTime":true}""";

    public const int ShortestPassword = Passwords.Shortest;
    public const int MostFailures = 5;
    public static readonly TimeSpan LockOut = TimeSpan.FromMinutes(15);

    private readonly Lock[] _turns = [.. Enumerable.Range(0, 64).Select(_ => new Lock())];

    /// <summary>Checks a name and a password.</summary>
    public SignInAttempt Check(string name, string password)
    {
        lock (_turns[(uint)StringComparer.OrdinalIgnoreCase.GetHashCode(name) % (uint)_turns.Length])
        {
            return CheckInTurn(name, password);
        }
    }

    /// <summary>Whether somebody may come in, however that one has proved who it is.</summary>
    public bool IsAdmissible(IUser user) => user is { Kind: UserKind.Default, IsApproved: true } && !IsLocked(user);

    /// <summary>Lets somebody in whom another service vouches for: a lock-out and a disabled account hold for that one too.</summary>
    public SignInAttempt Admit(IUser user)
    {
        if (!IsAdmissible(user))
        {
            return new SignInAttempt(SignInOutcome.Refused);
        }

        SignedIn(user);
        return new SignInAttempt(SignInOutcome.Success, user);
    }

    /// <summary>Gives an account a password, and ends its sessions.</summary>
    public void SetPassword(IUser user, string password, bool isOneTime)
    {
        PutPassword(user, password, isOneTime);
        users.Save(user);
    }

    /// <summary>The same for an account that is saved by somebody else.</summary>
    public void PutPassword(IUser user, string password, bool isOneTime)
    {
        user.RawPasswordValue = Passwords.Hash(password);
        user.PasswordConfiguration = isOneTime ? OneTime : Passwords.Format;
        user.SecurityStamp = Guid.NewGuid().ToString();
        user.LastPasswordChangeDate = Now;
        user.FailedPasswordAttempts = 0;
    }

    /// <summary>Whether this is the account's password now.</summary>
    public static bool IsPassword(IUser user, string password) => Passwords.IsOf(user.RawPasswordValue, password);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private SignInAttempt CheckInTurn(string name, string password)
    {
        IUser? user = users.GetByUsername(name);
        bool isRight = Passwords.IsOf(user?.RawPasswordValue, password);
        if (user is not { Kind: UserKind.Default } || string.IsNullOrEmpty(user.RawPasswordValue))
        {
            return new SignInAttempt(strangers.Failed(name) ? SignInOutcome.LockedOut : SignInOutcome.Refused);
        }

        if (IsLocked(user))
        {
            return new SignInAttempt(SignInOutcome.LockedOut);
        }

        if (!isRight || !user.IsApproved)
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
