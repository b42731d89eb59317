using Microsoft.AspNetCore.Identity;

namespace Varumarke.ManagementApi.SignIn;

/// <summary>
/// Hashes of passwords, ASP.NET Identity's (PBKDF2 with HMAC-SHA512), so that accounts move here from stock Umbraco with their
/// passwords, and away again.
/// </summary>
internal static class Passwords
{
    /// <summary>What Umbraco writes beside a hash of this kind.</summary>
    public const string Format = """{"hashAlgorithm":"PBKDF2.ASPNETCORE.V3"}""";

    /// <summary>The fewest characters. Length is what counts; nobody is made to add a digit to a sentence.</summary>
    public const int Shortest = 10;

    private static readonly PasswordHasher<object> Hasher = new();
    private static readonly Lazy<string> Nobodys = new(() => Hash(Guid.NewGuid().ToString()));

    public static string Hash(string password) => Hasher.HashPassword(new object(), password);

    /// <summary>Whether it is the password of a hash. An account that has none, or one of another system's, costs the same work.</summary>
    public static bool IsOf(string? hash, string password)
    {
        if (string.IsNullOrEmpty(hash) || !TryVerify(hash, password, out bool isRight))
        {
            TryVerify(Nobodys.Value, password, out _);
            return false;
        }

        return isRight;
    }

    private static bool TryVerify(string hash, string password, out bool isRight)
    {
        try
        {
            PasswordVerificationResult verdict = Hasher.VerifyHashedPassword(new object(), hash, password);
            isRight = verdict != PasswordVerificationResult.Failed;

            // Too short to hold a salt it was not worked on at all.
            return isRight || hash.Length > Format.Length;
        }
        catch (FormatException)
        {
            // What stands there is no hash: a new account's mark, say.
            isRight = false;
            return false;
        }
    }

    /// <summary>Has the work of an unknown name done before the first who signs in would wait for it twice.</summary>
    public static void Prepare() => _ = Nobodys.Value;
}
