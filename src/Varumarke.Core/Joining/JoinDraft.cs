using Varumarke.Core.Contributions;
using Varumarke.Core.Problems;

namespace Varumarke.Core.Joining;

/// <summary>What somebody has written in the form.</summary>
/// <param name="SenderKind">One of <see cref="SenderKinds"/>.</param>
/// <param name="Organisation">What they are called.</param>
/// <param name="Message">What they write.</param>
/// <param name="Email">Their address.</param>
public sealed record JoinDraft(string SenderKind, string Organisation, string Message, string Email)
{
    /// <summary>The longest message.</summary>
    public const int LongestMessage = 1000;

    /// <summary>The shortest message.</summary>
    public const int ShortestMessage = 10;

    /// <summary>An empty form.</summary>
    public static JoinDraft Empty { get; } = new(string.Empty, string.Empty, string.Empty, string.Empty);

    /// <summary>All that is wrong with it, by the field that it stands in.</summary>
    public IReadOnlyDictionary<string, Wording> Faults()
    {
        var faults = new Dictionary<string, Wording>(StringComparer.Ordinal);
        if (!SenderKinds.All.Contains(SenderKind))
        {
            faults["kind"] = ContributionTexts.NoKind;
        }

        if (Organisation.Length is 0 or > ContributionDraft.LongestContact || Organisation.Any(char.IsControl))
        {
            faults["organisation"] = JoinTexts.NoOrganisation;
        }

        if (MessageFault() is { } message)
        {
            faults["message"] = message;
        }

        if (!ContributionDraft.IsAddress(Email))
        {
            faults["email"] = ContributionTexts.NoAddress;
        }

        return faults;
    }

    // Whoever sent the idea is mailed what is written here, by a sender that they trust: no way for others to lead them elsewhere.
    private Wording? MessageFault() =>
        Message.Length is < ShortestMessage or > LongestMessage || Message.Any(sign => char.IsControl(sign) && sign is not ('\n' or '\t')) ? JoinTexts.NoMessage
        : HoldsLink(Message) || HoldsLink(Organisation) ? JoinTexts.NoLinks
        : null;

    private static bool HoldsLink(string text) =>
        text.Contains("://", StringComparison.Ordinal) || text.Contains("www.", StringComparison.OrdinalIgnoreCase) || text.Contains("mailto:", StringComparison.OrdinalIgnoreCase);
}
