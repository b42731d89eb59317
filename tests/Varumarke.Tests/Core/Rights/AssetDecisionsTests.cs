using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Umbraco.Cms.Core.Models.PublishedContent;
using Varumarke.Core.Rights;

namespace Varumarke.Tests.Core.Rights;

public class AssetDecisionsTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 5, 31, 12, 0, 0, TimeSpan.Zero));
    private readonly AssetGate _gate = new(Options.Create(new AssetGateOptions()));

    [Fact]
    public void Decide_Again_ReadsNothing()
    {
        FakeMedia picture = new FakeMedia("brandImage").Set("approval", "approved");
        var cache = new FakeMediaCache(picture);
        var decisions = new AssetDecisions(_gate, cache, _time);

        decisions.Decide(picture.Key);
        decisions.Decide(picture.Key);

        Assert.Equal(1, cache.Reads);
    }

    [Fact]
    public void Decide_TimeHasCome_DecidesAgain()
    {
        FakeMedia picture = new FakeMedia("brandImage").Set("approval", "approved").Set("deliverableTo", new DateTime(2026, 5, 31));
        var decisions = new AssetDecisions(_gate, new FakeMediaCache(picture), _time);

        AssetDecision before = decisions.Decide(picture.Key)!.Value;
        _time.SetUtcNow(before.HoldsUntil!.Value);

        Assert.True(before.IsDeliverable);
        Assert.Equal(AssetAvailability.Expired, decisions.Decide(picture.Key)!.Value.Availability);
    }

    [Fact]
    public void Decide_ForgottenWhileDeciding_IsNotKept()
    {
        FakeMedia picture = new FakeMedia("brandImage").Set("approval", "approved");
        var gate = new MeddlingGate(_gate);
        var decisions = new AssetDecisions(gate, new FakeMediaCache(picture), _time);
        gate.Meddle = () =>
        {
            picture.Set("approval", "withdrawn");
            decisions.Forget(picture.Key);
        };

        Assert.True(decisions.Decide(picture.Key)!.Value.IsDeliverable);
        gate.Meddle = () => { };

        Assert.Equal(AssetAvailability.Withdrawn, decisions.Decide(picture.Key)!.Value.Availability);
    }

    [Fact]
    public void Decide_NotThere_IsNull() => Assert.Null(new AssetDecisions(_gate, new FakeMediaCache(), _time).Decide(Guid.NewGuid()));

    /// <summary>Something happens between the reading of an item and the keeping of what was decided.</summary>
    private sealed class MeddlingGate(IAssetGate inner) : IAssetGate
    {
        public Action Meddle { get; set; } = () => { };

        public AssetDecision Decide(IPublishedContent media, DateTimeOffset now)
        {
            AssetDecision decision = inner.Decide(media, now);
            Meddle();
            return decision;
        }
    }
}
