using Varumarke.Core.Search;

namespace Varumarke.Core.Library;

/// <summary>Where a hit leads: to the page of a file, a document or a contribution.</summary>
public sealed class HitPaths(DocumentPaths documents)
{
    /// <summary>The address of its page.</summary>
    /// <param name="hit">The hit.</param>
    /// <param name="language">The reader's language; what is written in one language has its page in that.</param>
    public string Of(SearchHit hit, string language)
    {
        ArgumentNullException.ThrowIfNull(hit);
        return hit.Language is not { } own ? LibraryPaths.Asset(language, hit.Key, hit.Title)
            : hit.Kind == SearchKind.Contribution ? LibraryPaths.PublishedContribution(own, hit.Key)
            : documents.Of(hit.Key, own);
    }
}
