namespace Varumarke.Core.Caching;

/// <summary>A bounded cache, for whoever watches over it.</summary>
/// <param name="Name">Its name, in small letters.</param>
/// <param name="Entries">How many entries it holds at this moment.</param>
/// <param name="Bytes">How many bytes it takes at this moment.</param>
/// <param name="Limit">How many bytes it may take.</param>
public sealed record CacheGauge(string Name, Func<long> Entries, Func<long> Bytes, long Limit);
