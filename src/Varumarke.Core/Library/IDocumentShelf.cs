using Umbraco.Cms.Core.Models.PublishedContent;

namespace Varumarke.Core.Library;

/// <summary>The documents that the library may show and name in a language at this moment, and no others.</summary>
public interface IDocumentShelf
{
    /// <summary>May the document be shown in this culture? Asks nothing of a database.</summary>
    bool Shows(Guid key, string typeAlias, string culture);

    /// <summary>The document; null when it may not be shown in this culture.</summary>
    IPublishedContent? Find(Guid key, string culture);

    /// <summary>All of a type that may be shown in this culture, in the order of the tree.</summary>
    IReadOnlyList<IPublishedContent> OfType(string typeAlias, string culture);
}
