using Varumarke.Core.Problems;

namespace Varumarke.ManagementApi.PublicAccess;

/// <summary>Why a document was not protected.</summary>
internal static class PublicAccessTexts
{
    public static Wording NotProtected { get; } = new("It is not protected.", "Det är inte skyddat.");

    public static Wording NoSuchPage { get; } = new(
        "The page for signing in, or the one for those who may not, is missing.",
        "Sidan för inloggning, eller den för dem som inte får läsa, saknas.");

    public static Wording Nobody { get; } = new("It names nobody who may read it.", "Det anger ingen som får läsa det.");

    public static Wording Both { get; } = new("It may name members or groups, not both.", "Det får ange medlemmar eller grupper, inte båda.");
}
