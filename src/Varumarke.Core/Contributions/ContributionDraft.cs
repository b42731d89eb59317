using System.Net.Mail;
using Varumarke.Core.Problems;

namespace Varumarke.Core.Contributions;

/// <summary>What somebody has written in the form.</summary>
/// <param name="Idea">The idea.</param>
/// <param name="Area">Key of the area, or empty for none.</param>
/// <param name="SenderKind">One of <see cref="SenderKinds"/>.</param>
/// <param name="Name">The sender's name, or empty.</param>
/// <param name="Email">The sender's address, or empty.</param>
/// <param name="WantsMail">Whether a mail is wanted on each step.</param>
public sealed record ContributionDraft(string Idea, string Area, string SenderKind, string Name, string Email, bool WantsMail)
{
    /// <summary>The longest idea.</summary>
    public const int LongestIdea = 4000;

    /// <summary>The shortest idea.</summary>
    public const int ShortestIdea = 10;

    /// <summary>The longest name or address.</summary>
    public const int LongestContact = 200;

    /// <summary>An empty form.</summary>
    public static ContributionDraft Empty { get; } = new(string.Empty, string.Empty, string.Empty, string.Empty, string.Empty, false);

    /// <summary>All that is wrong with it, by the field that it stands in.</summary>
    /// <param name="areas">Keys of the areas that may be chosen.</param>
    public IReadOnlyDictionary<string, Wording> Faults(IReadOnlyCollection<Guid> areas)
    {
        var faults = new Dictionary<string, Wording>(StringComparer.Ordinal);
        if (IdeaFault() is { } idea)
        {
            faults["idea"] = idea;
        }

        if (Area.Length > 0 && !(Guid.TryParse(Area, out Guid key) && areas.Contains(key)))
        {
            faults["area"] = ContributionTexts.NoSuchArea;
        }

        if (!SenderKinds.All.Contains(SenderKind))
        {
            faults["kind"] = ContributionTexts.NoKind;
        }

        if (Name.Length > LongestContact || HasControls(Name))
        {
            faults["name"] = ContributionTexts.NoName;
        }

        if (Email.Length > 0 ? !IsAddress(Email) : WantsMail)
        {
            faults["email"] = Email.Length > 0 ? ContributionTexts.NoAddress : ContributionTexts.AddressNeeded;
        }

        return faults;
    }

    private Wording? IdeaFault() =>
        Idea.Length < ShortestIdea ? ContributionTexts.TooShort
        : Idea.Length > LongestIdea ? ContributionTexts.TooLong(Idea.Length)
        : Idea.Any(sign => char.IsControl(sign) && sign is not ('\n' or '\r' or '\t')) ? ContributionTexts.OddSigns
        : null;

    /// <summary>Whether a text is the address of somebody, and nothing besides.</summary>
    internal static bool IsAddress(string text) =>
        text.Length <= LongestContact && !HasControls(text) && MailAddress.TryCreate(text, out MailAddress? address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal);

    private static bool HasControls(string text) => text.Any(char.IsControl);
}
