namespace Varumarke.Renditions.Signing;

/// <summary>A key that addresses are signed with.</summary>
/// <param name="Id">Its name, part of the signature.</param>
/// <param name="Secret">The secret.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="RetiredAt">From when on it is worth nothing; null for never.</param>
/// <param name="IsNamed">Whether its signatures name it; those of stock Umbraco's one key do not.</param>
internal sealed record SigningKey(string Id, byte[] Secret, DateTimeOffset CreatedAt, DateTimeOffset? RetiredAt = null, bool IsNamed = true)
{
    public bool IsRetired(DateTimeOffset now) => RetiredAt <= now;

    /// <summary>Says that there is a key, and which, but never what it is.</summary>
    public override string ToString() => $"key {Id}";
}
