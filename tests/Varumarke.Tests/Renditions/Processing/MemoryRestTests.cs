using Microsoft.Extensions.Time.Testing;
using Varumarke.Renditions.Processing;

namespace Varumarke.Tests.Renditions.Processing;

public sealed class MemoryRestTests : IDisposable
{
    private const long Much = 64L * 1024 * 1024;

    private readonly FakeTimeProvider _time = new();
    private readonly MemoryRest _rest;
    private int _trimmed;
    private int _collected;

    public MemoryRestTests() => _rest = new MemoryRest(_time, () => _trimmed++, () => _collected++);

    public void Dispose() => _rest.Dispose();

    [Fact]
    public void Worked_WhileThereIsWork_GivesBackNowAndThen()
    {
        for (int picture = 0; picture < 100; picture++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(100));
            _rest.Worked(Much);
        }

        Assert.InRange(_trimmed, 9, 10);
        Assert.Equal(0, _collected);
    }

    [Fact]
    public void Worked_SmallPictures_DisturbNobody()
    {
        for (int picture = 0; picture < 50; picture++)
        {
            _time.Advance(MemoryRest.Pause);
            _rest.Worked(1024 * 1024);
        }

        Assert.Equal(0, _trimmed);
    }

    [Fact]
    public void Worked_ThenQuiet_GivesBackAllAndRestsUntilThereIsWorkAgain()
    {
        _rest.Worked(1);
        _time.Advance(MemoryRest.Quiet);
        Assert.Equal((1, 1), (_trimmed, _collected));

        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal((1, 1), (_trimmed, _collected));

        _rest.Worked(1);
        _time.Advance(MemoryRest.Quiet);
        Assert.Equal((2, 2), (_trimmed, _collected));
    }

    [Fact]
    public void Worked_APictureEachQuarterOfAMinute_CollectsOnceAMinute()
    {
        for (int picture = 0; picture < 8; picture++)
        {
            _rest.Worked(1);
            _time.Advance(TimeSpan.FromSeconds(15));
        }

        Assert.Equal((8, 2), (_trimmed, _collected));
    }
}
