using Umbraco.Cms.Core.PublishedCache;
using Varumarke.Core.Changes;

namespace Varumarke.Core.Access;

/// <summary>
/// Public access changed. Converted values go with the restrictions: a picker keeps what it could
/// show of a document when it was last asked.
/// </summary>
public sealed class DocumentAccessChanges(IDocumentGate gate, ICacheManager caches) : IChangeListener
{
    /// <inheritdoc />
    public void Hear(Change change) => Forget();

    /// <summary>Nothing that was decided before holds.</summary>
    public void Forget()
    {
        gate.Forget();
        caches.ElementsCache.Clear();
    }
}
