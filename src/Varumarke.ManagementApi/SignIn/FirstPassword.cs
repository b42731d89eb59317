namespace Varumarke.ManagementApi.SignIn;

/// <summary>What the first start made, for the lines that greet whoever started the program.</summary>
public sealed class FirstPassword
{
    private Account? _made;

    /// <summary>Tells it once; null where this start made no account.</summary>
    public Account? Take() => Interlocked.Exchange(ref _made, null);

    internal void Made(string userName, string? password) => _made = new Account(userName, password);

    /// <summary>The first administrator.</summary>
    /// <param name="UserName">The name to sign in with.</param>
    /// <param name="Password">The password that was made, to be printed once; null where it was given by settings.</param>
    public sealed record Account(string UserName, string? Password);
}
