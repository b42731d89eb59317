namespace Varumarke.Engine.PublishedCache;

/// <summary>Says of an item that one property's values alone were read.</summary>
/// <param name="Alias">The property.</param>
/// <param name="Key">The item.</param>
/// <param name="Items">Where the whole item is.</param>
internal sealed record PartOfItem(string Alias, PublishedItemKey Key, PublishedItems Items)
{
    /// <summary>The item with all that it holds, for a converter that looks at more; null when it has gone.</summary>
    public PublishedItem? Whole() => Items.TryGet(Key, out CachedItem known) ? known.Item : Items.Read(Key)?.Item;
}
