using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Varumarke.Renditions.Turns;

namespace Varumarke.Tests.Renditions.Turns;

public sealed class RefusalWarningsTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly Told _log = new();

    [Fact]
    public void Add_AThousandInAMinute_IsToldThreeTimes()
    {
        var warnings = new RefusalWarnings(_time, _log);
        for (int i = 0; i < 1000; i++)
        {
            warnings.Add(default);
            _time.Advance(TimeSpan.FromMilliseconds(61));
        }

        Assert.Equal(3, _log.Lines.Count);
        Assert.Contains(": 1 requests", _log.Lines[0], StringComparison.Ordinal);
        Assert.Contains(": 492 requests", _log.Lines[1], StringComparison.Ordinal);
    }

    private sealed class Told : ILogger<RefusalWarnings>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));
    }
}
