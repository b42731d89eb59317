using Umbraco.Cms.Core.Models.PublishedContent;

namespace Varumarke.Core.Published;

/// <summary>Looks at one property of many published items, without reading all that they hold.</summary>
public interface IPublishedProperties
{
    /// <summary>Hands over the documents that are published, in any order.</summary>
    /// <param name="keys">Which documents.</param>
    /// <param name="alias">The property that will be looked at. What else a document holds is read only when it is asked for.</param>
    /// <param name="take">Takes each in turn, and keeps none.</param>
    void ReadDocuments(IReadOnlyCollection<Guid> keys, string alias, Action<IPublishedContent> take);

    /// <summary>Hands over media items, as <see cref="ReadDocuments"/> does documents.</summary>
    /// <param name="keys">Which media items.</param>
    /// <param name="alias">The property that will be looked at.</param>
    /// <param name="take">Takes each in turn, and keeps none.</param>
    void ReadMedia(IReadOnlyCollection<Guid> keys, string alias, Action<IPublishedContent> take);
}
