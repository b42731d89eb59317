using System.Diagnostics.Metrics;
using Varumarke.Core.Caching;

namespace Varumarke.Web.Operations;

/// <summary>Every bounded cache of the program, by name; meter <c>Varumarke.Caches</c>.</summary>
internal sealed class CacheMetrics
{
    public const string MeterName = "Varumarke.Caches";

    private readonly Lazy<CacheGauge[]> _caches;

    // Resolved when somebody looks: some caches cannot be made before the engine has booted.
    public CacheMetrics(IMeterFactory meters, IServiceProvider services)
    {
        _caches = new(() => [.. services.GetServices<CacheGauge>()]);
        Meter meter = meters.Create(MeterName);
        meter.CreateObservableGauge("varumarke.cache.entries", () => Measure(cache => cache.Entries()), "{entry}", "What a cache holds, by cache.");
        meter.CreateObservableGauge("varumarke.cache.size", () => Measure(cache => cache.Bytes()), "By", "The memory that a cache takes, by cache.");
        meter.CreateObservableGauge("varumarke.cache.limit", () => Measure(cache => cache.Limit), "By", "The memory that a cache may take, by cache.");
    }

    private IEnumerable<Measurement<long>> Measure(Func<CacheGauge, long> value) =>
        _caches.Value.Select(cache => new Measurement<long>(value(cache), new KeyValuePair<string, object?>("cache", cache.Name)));
}
