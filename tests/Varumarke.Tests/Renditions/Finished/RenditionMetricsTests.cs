using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Varumarke.Renditions;
using Varumarke.Renditions.Finished;
using Varumarke.Renditions.Turns;

namespace Varumarke.Tests.Renditions.Finished;

public sealed class RenditionMetricsTests
{
    [Fact]
    public void Served_AnyTier_IsCountedWhenSomebodyLooks()
    {
        IOptions<RenditionsOptions> options = Options.Create(new RenditionsOptions());
        using ServiceProvider services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var queue = new RenderQueue(options);
        IMeterFactory meters = services.GetRequiredService<IMeterFactory>();
        var metrics = new RenditionMetrics(meters, queue, new HotRenditions(options));
        var seen = new Dictionary<string, long>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Scope == meters && instrument.Name == "varumarke.renditions.served")
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) => seen[(string)tags[0].Value!] = value);
        listener.Start();

        metrics.Served(RenditionTier.Memory);
        metrics.Served(RenditionTier.Memory);
        metrics.Served(RenditionTier.Made);
        listener.RecordObservableInstruments();

        Assert.Equal(new Dictionary<string, long> { ["none"] = 0, ["memory"] = 2, ["store"] = 0, ["made"] = 1 }, seen);
    }
}
