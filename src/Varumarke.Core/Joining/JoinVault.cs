using System.Text.Json;
using Varumarke.Core.Protection;

namespace Varumarke.Core.Joining;

/// <summary>Encrypts who wants to join, and the keys in mailed links.</summary>
public sealed class JoinVault(ITextProtector protector)
{
    private const string DetailsPurpose = "Varumarke.Joining.Details";
    private const string LinkPurpose = "Varumarke.Joining.Link";

    /// <summary>The details as they are kept.</summary>
    public string Seal(JoinDetails details) => protector.Protect(DetailsPurpose, JsonSerializer.Serialize(details));

    /// <summary>The details; null where there are none, or their key is gone.</summary>
    public JoinDetails? Open(JoinWish wish)
    {
        ArgumentNullException.ThrowIfNull(wish);
        return wish.Details is { } kept && protector.Unprotect(DetailsPurpose, kept) is { } text ? JsonSerializer.Deserialize<JoinDetails>(text) : null;
    }

    /// <summary>What stands in the link of a wish.</summary>
    public string Token(Guid wish) => protector.Protect(LinkPurpose, wish.ToString("N"));

    /// <summary>The key in a link; null where it was altered or is none of ours.</summary>
    public Guid? Key(string token) => protector.Unprotect(LinkPurpose, token) is { } text && Guid.TryParseExact(text, "N", out Guid key) ? key : null;
}
