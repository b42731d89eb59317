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

    /// <summary>Too many attempts have failed; an administrator unlocks the account, or time does. Said of names that nobody has, too.</summary>
    LockedOut,
}
