namespace Varumarke.Engine.PublishedCache;

/// <summary>Which version of which item an entry of the cache is.</summary>
internal readonly record struct PublishedItemKey(Guid Key, bool Media, bool Preview)
{
    public override int GetHashCode() => Key.GetHashCode() ^ (Preview ? 1 : 0) ^ (Media ? 2 : 0);
}
