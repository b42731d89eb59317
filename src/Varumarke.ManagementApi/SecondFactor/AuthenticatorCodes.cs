using System.Buffers;
using System.Security.Cryptography;
using OtpNet;
using QRCoder;

namespace Varumarke.ManagementApi.SecondFactor;

/// <summary>Codes of authenticator apps (RFC 6238: six digits, thirty seconds, HMAC-SHA1, which all of them know), and what replaces a lost one.</summary>
internal static class AuthenticatorCodes
{
    private const string Issuer = "Varumärke";
    private const int SecretBytes = 20;
    private const int ShortestSecret = 26; // 16 bytes, the least that RFC 4226 allows
    private const int LongestSecret = 128;
    private const int RecoveryBytes = 10;
    private const int Half = 8;
    private const int PixelsPerModule = 6;

    private static readonly SearchValues<char> Base32 = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");

    // A telephone's clock may go half a minute wrong either way.
    private static readonly VerificationWindow Window = new(previous: 1, future: 1);

    public static string NewSecret() => Base32Encoding.ToString(KeyGeneration.GenerateRandomKey(SecretBytes)).TrimEnd('=');

    /// <summary>Whether an app could have been given this.</summary>
    public static bool IsSecret(string? secret) =>
        secret is { Length: >= ShortestSecret and <= LongestSecret } && !secret.AsSpan().ContainsAnyExcept(Base32);

    /// <summary>The time step that a code belongs to; null where it is none of now.</summary>
    public static long? StepOf(string secret, string code, DateTimeOffset now) =>
        new Totp(Base32Encoding.ToBytes(secret)).VerifyTotp(now.UtcDateTime, code, out long step, Window) ? step : null;

    /// <summary>The picture that an app reads, as an address that holds it.</summary>
    public static string Picture(string account, string secret)
    {
        using QRCodeData code = QRCodeGenerator.GenerateQrCode(new OtpUri(OtpType.Totp, secret, account, Issuer).ToString(), QRCodeGenerator.ECCLevel.M);
        return "data:image/png;base64," + Convert.ToBase64String(new PngByteQRCode(code).GetGraphic(PixelsPerModule));
    }

    /// <summary>A code of 80 bits, which opens once without the app.</summary>
    public static string NewRecoveryCode()
    {
        string code = Base32Encoding.ToString(RandomNumberGenerator.GetBytes(RecoveryBytes));
        return $"{code[..Half]}-{code[Half..]}";
    }
}
