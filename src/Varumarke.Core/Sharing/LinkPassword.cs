using System.Security.Cryptography;

namespace Varumarke.Core.Sharing;

/// <summary>
/// Passwords of share links, hashed: PBKDF2 with HMAC-SHA-512 and as many rounds as OWASP's Password Storage Cheat Sheet names for it.
/// Written as <c>salt.hash</c>, both base64. Not the hash of accounts: those are written as Umbraco writes them, and by another door.
/// </summary>
public static class LinkPassword
{
    /// <summary>The fewest characters.</summary>
    public const int Shortest = 8;

    /// <summary>The most; a longer one is refused unread.</summary>
    public const int Longest = 200;

    private const int Rounds = 210_000;
    private const int SaltBytes = 16;
    private const int HashBytes = 32;
    private static readonly Lazy<string> Nobodys = new(() => Hash(Guid.NewGuid().ToString()));

    /// <summary>A password as it is kept.</summary>
    public static string Hash(string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        byte[] salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return $"{Convert.ToBase64String(salt)}.{Convert.ToBase64String(Derive(password, salt))}";
    }

    /// <summary>Whether it is the password of a hash. Where there is none to compare with, the same work is done.</summary>
    public static bool IsOf(string? hash, string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        string[] parts = (hash ?? Nobodys.Value).Split('.');
        bool isRight = CryptographicOperations.FixedTimeEquals(Derive(password, Convert.FromBase64String(parts[0])), Convert.FromBase64String(parts[1]));
        return isRight && hash is not null;
    }

    private static byte[] Derive(string password, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(password, salt, Rounds, HashAlgorithmName.SHA512, HashBytes);
}
