using Varumarke.Core.Problems;

namespace Varumarke.ManagementApi.Urls;

/// <summary>Why a document has no address.</summary>
internal static class UrlTexts
{
    public static Wording NoSuchProvider { get; } = new(
        "Nothing here gives addresses of drafts by that name.",
        "Inget här ger adresser till utkast under det namnet.");
}
