using System.Collections.Concurrent;
using Umbraco.Cms.Core.Services.Navigation;
using Varumarke.DeliveryApi.Index;

namespace Varumarke.DeliveryApi.Content;

/// <summary>The first published root in a culture, until something in the tree changes.</summary>
internal sealed class FirstRoots(IDocumentNavigationQueryService navigation, IPublishStatusQueryService publishStatus, PublishedIndexes indexes)
{
    private const int Capacity = 100;
    private readonly ConcurrentDictionary<string, (long Generation, Guid? Root)> _roots = new(StringComparer.OrdinalIgnoreCase);

    public Guid? In(string culture)
    {
        // The generation is read first: a change that comes while the root is looked for makes what is found old at once.
        long generation = indexes.Published.Generation;
        if (_roots.TryGetValue(culture, out (long Generation, Guid? Root) known) && known.Generation == generation)
        {
            return known.Root;
        }

        Guid? root = navigation.TryGetRootKeys(out IEnumerable<Guid> keys)
            ? keys.Cast<Guid?>().FirstOrDefault(key => publishStatus.IsDocumentPublished(key!.Value, culture))
            : null;
        if (_roots.Count < Capacity)
        {
            _roots[culture] = (generation, root);
        }

        return root;
    }
}
