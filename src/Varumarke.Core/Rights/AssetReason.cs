using Umbraco.Cms.Core.Models.PublishedContent;
using Varumarke.Core.Problems;
using Varumarke.Core.Published;

namespace Varumarke.Core.Rights;

/// <summary>
/// What a communicator wrote for the public of an asset whose right has ended. Why it ended is written elsewhere, for
/// communicators, and is not here.
/// </summary>
/// <param name="Swedish">In Swedish.</param>
/// <param name="English">In English.</param>
public sealed record AssetReason(string? Swedish, string? English)
{
    /// <summary>The text for a reader of <paramref name="language"/>, in the other language where there is none.</summary>
    /// <returns>The text, and the language that it is in.</returns>
    public (string Text, string Language) In(string language) => (language == ReaderLanguage.Swedish ? Swedish is not null : English is null)
        ? (Swedish!, ReaderLanguage.Swedish)
        : (English!, ReaderLanguage.English);

    internal static AssetReason? Read(IPublishedContent media)
    {
        string? swedish = PropertyText.Read(media, AssetRightsProperties.PublicReasonSwedish);
        string? english = PropertyText.Read(media, AssetRightsProperties.PublicReasonEnglish);
        return swedish is null && english is null ? null : new AssetReason(swedish, english);
    }
}
