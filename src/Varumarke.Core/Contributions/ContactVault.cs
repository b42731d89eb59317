using System.Text.Json;
using Varumarke.Core.Protection;

namespace Varumarke.Core.Contributions;

/// <summary>Encrypts senders' contact details and opens them for a mail.</summary>
public sealed class ContactVault(ITextProtector protector)
{
    private const string Purpose = "Varumarke.Contributions.Contact";

    /// <summary>The details as they are kept.</summary>
    public string Seal(ContributionContact contact) => protector.Protect(Purpose, JsonSerializer.Serialize(contact));

    /// <summary>The details; null where there are none, or their key is gone.</summary>
    public ContributionContact? Open(Contribution contribution)
    {
        ArgumentNullException.ThrowIfNull(contribution);
        return contribution.Contact is { } kept && protector.Unprotect(Purpose, kept) is { } text ? JsonSerializer.Deserialize<ContributionContact>(text) : null;
    }
}
