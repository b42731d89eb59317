using System.Diagnostics;

namespace Varumarke.ManagementApi.SignIn;

/// <summary>
/// Answers that say no take equally long, whatever stood behind them: a failed attempt on a known name is written down, one on a
/// name that nobody has is not, and a patient listener would hear the difference. The clock is the machine's own, which no test sets.
/// </summary>
internal readonly struct EvenPace
{
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(300);

    private readonly long _began;

    private EvenPace(long began) => _began = began;

    public static EvenPace Begin() => new(Stopwatch.GetTimestamp());

    public Task HoldAsync(CancellationToken cancellationToken)
    {
        TimeSpan rest = Least - Stopwatch.GetElapsedTime(_began);
        return rest > TimeSpan.Zero ? Task.Delay(rest, cancellationToken) : Task.CompletedTask;
    }
}
