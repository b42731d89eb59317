using System.Security.Cryptography;

namespace Varumarke.Renditions.Signing;

/// <summary>
/// All keys at one moment. A signature is 64 hex digits, with the key's id and a point before them: <c>2026-06.3f9a…</c>. One
/// without an id, as stock Umbraco and whoever shares a key with it writes it, is tried with every key.
/// </summary>
internal sealed class KeyRing(IReadOnlyCollection<SigningKey> keys)
{
    private const int HexLength = 2 * HMACSHA256.HashSizeInBytes;

    // The newest first; where two are of one age, the later name counts, since names are often dates.
    private readonly SigningKey[] _keys = [.. keys.OrderByDescending(key => key.CreatedAt).ThenByDescending(key => key.Id, StringComparer.Ordinal)];

    /// <summary>Signs with the newest key.</summary>
    public string Sign(ReadOnlySpan<byte> text, DateTimeOffset now)
    {
        SigningKey key = Array.Find(_keys, each => !each.IsRetired(now))
            ?? throw new InvalidOperationException("Every signing key is retired: add one.");
        string hash = Convert.ToHexStringLower(HMACSHA256.HashData(key.Secret, text));
        return key.IsNamed ? $"{key.Id}.{hash}" : hash;
    }

    /// <summary>The key that a signature was made with; null when it was made with none of ours, or with one that is retired.</summary>
    public SigningKey? Verify(ReadOnlySpan<byte> text, string signature, DateTimeOffset now)
    {
        int point = signature.IndexOf('.', StringComparison.Ordinal);
        Span<byte> claimed = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (!TryReadHash(signature.AsSpan(point + 1), claimed))
        {
            return null;
        }

        ReadOnlySpan<char> id = point < 0 ? [] : signature.AsSpan(0, point);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        foreach (SigningKey key in _keys)
        {
            if (key.IsRetired(now) || (point >= 0 && !id.Equals(key.Id, StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            HMACSHA256.HashData(key.Secret, text, hash);
            if (CryptographicOperations.FixedTimeEquals(hash, claimed))
            {
                return key;
            }
        }

        return null;
    }

    private static bool TryReadHash(ReadOnlySpan<char> hex, Span<byte> hash) =>
        hex.Length == HexLength && Convert.FromHexString(hex, hash, out _, out _) == System.Buffers.OperationStatus.Done;
}
