using Varumarke.Core.Changes;

namespace Varumarke.Engine.PublishedCache;

/// <summary>
/// Raises the visibility generation after a content change: by then navigation and publish status are those of the change,
/// while the eviction of items has run before one of them.
/// </summary>
internal sealed class VisibilityChanges(CacheGenerations generations) : IChangeListener
{
    public void Hear(Change change) => generations.RaiseVisibility();
}
