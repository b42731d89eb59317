using System.Diagnostics.CodeAnalysis;
using System.Net.Mail;

namespace Varumarke.Core.Mail;

/// <summary>What somebody types as an e-mail address.</summary>
public static class MailAddresses
{
    /// <summary>The longest address (RFC 5321, 4.5.3.1.3).</summary>
    public const int Longest = 254;

    /// <summary>The address alone, without a name or what could begin another header.</summary>
    /// <returns>False for what cannot be one.</returns>
    public static bool TryRead(string? typed, [NotNullWhen(true)] out string? address)
    {
        address = typed?.Trim();
        if (address is not { Length: >= 5 and <= Longest } || address.Any(sign => char.IsControl(sign) || char.IsWhiteSpace(sign) || "<>(),;:\\\"[]".Contains(sign, StringComparison.Ordinal)))
        {
            return false;
        }

        int at = address.IndexOf('@', StringComparison.Ordinal);
        return at is > 0 and <= 64
            && at == address.LastIndexOf('@')
            && address[at..].LastIndexOf('.') is > 1 and int dot && at + dot < address.Length - 1
            && MailAddress.TryCreate(address, out _);
    }
}
