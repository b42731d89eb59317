using Umbraco.Cms.Core.Models.Entities;
using Varumarke.Engine.Sync.Folders;
using Varumarke.Engine.Sync.Format;

namespace Varumarke.Engine.Sync.Kinds;

/// <summary>
/// The order of siblings. Umbraco puts those of one sort order in the order in which they were made, which a folder does not
/// say; the dates that they were made on nearly do. Where these do not either, a file says its item's place.
/// </summary>
internal static class SiblingOrder
{
    public static SyncSource[] OfFiles(IEnumerable<SyncSource> sources)
    {
        return [.. sources
            .OrderBy(source => ((ContentItem)source.Item).SortOrder ?? int.MaxValue)
            .ThenBy(source => ((ContentItem)source.Item).Place ?? 0)
            .ThenBy(source => ((ContentItem)source.Item).CreateDate ?? DateTime.MaxValue)];
    }

    /// <param name="names">The files, by the key of their item; they are read in the order of their names.</param>
    /// <returns>The places to be said, by key.</returns>
    public static IReadOnlyDictionary<Guid, int> Places(IEnumerable<IEntitySlim> entities, IReadOnlyDictionary<Guid, string> names)
    {
        var places = new Dictionary<Guid, int>();
        foreach (IGrouping<(int, int), IEntitySlim> same in entities.GroupBy(entity => (entity.ParentId, entity.SortOrder)))
        {
            IEntitySlim[] here = [.. same.OrderBy(entity => entity.Id)];
            IEnumerable<IEntitySlim> told = here
                .OrderBy(entity => entity.CreateDate.Ticks / TimeSpan.TicksPerSecond)
                .ThenBy(entity => names[entity.Key], StringComparer.Ordinal);
            if (here.Length > 1 && !here.SequenceEqual(told))
            {
                foreach ((int index, IEntitySlim entity) in here.Index())
                {
                    places[entity.Key] = index + 1;
                }
            }
        }

        return places;
    }
}
