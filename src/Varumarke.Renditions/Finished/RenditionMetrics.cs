using System.Diagnostics.Metrics;
using Varumarke.Renditions.Processing;
using Varumarke.Renditions.Turns;

namespace Varumarke.Renditions.Finished;

/// <summary>What those who run the service want to know of renditions; meter <c>Varumarke.Renditions</c>.</summary>
internal sealed class RenditionMetrics
{
    private static readonly KeyValuePair<string, object?>[] Tiers = [.. Enum.GetNames<RenditionTier>().Select(tier => new KeyValuePair<string, object?>("tier", tier.ToLowerInvariant()))];

    // Counted here and asked for when somebody looks: that is cheaper than to tell of each.
    private readonly long[] _served = new long[Tiers.Length];
    private readonly Counter<long> _refused;
    private readonly Histogram<double> _made;

    public RenditionMetrics(IMeterFactory meters, RenderQueue queue, HotRenditions hot)
    {
        Meter meter = meters.Create("Varumarke.Renditions");
        meter.CreateObservableCounter("varumarke.renditions.served", CountServed, "{rendition}", "Renditions given out, by where they came from.");
        _refused = meter.CreateCounter<long>("varumarke.renditions.refused", "{request}", "Requests for renditions and media that were refused, by status.");
        _made = meter.CreateHistogram(
            "varumarke.renditions.duration",
            "s",
            "How long it took to make a rendition, by format and outcome.",
            tags: null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] });
        meter.CreateObservableGauge("varumarke.renditions.waiting", () => queue.Waiting, "{rendition}", "Renditions that wait for their turn.");
        meter.CreateObservableGauge("varumarke.renditions.waiting_clients", () => queue.Clients, "{client}", "Clients whose renditions wait for their turn.");
        meter.CreateObservableGauge("varumarke.renditions.memory", () => hot.Bytes, "By", "Renditions kept in memory.");
    }

    public void Served(RenditionTier tier) => Interlocked.Increment(ref _served[(int)tier]);

    public void Refused(int status) => _refused.Add(1, new KeyValuePair<string, object?>("status", status));

    public void Made(RenditionFormat format, bool isOk, TimeSpan took) => _made.Record(
        took.TotalSeconds,
        new KeyValuePair<string, object?>("format", format.Extension()),
        new KeyValuePair<string, object?>("outcome", isOk ? "ok" : "refused"));

    private IEnumerable<Measurement<long>> CountServed() =>
        Tiers.Select((tier, index) => new Measurement<long>(Volatile.Read(ref _served[index]), tier));
}
