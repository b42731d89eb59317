namespace Varumarke.Testing;

/// <summary>
/// Waiting for what another thread or process does. It ends with what is waited for; the limit is so far away that only a test
/// that would wait for ever meets it, however busy the machine is, and nothing is ever measured by it.
/// </summary>
public static class Eventually
{
    /// <summary>The limit.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    // Whoever is waited for may need the core.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Ends when the condition holds.</summary>
    /// <exception cref="OperationCanceledException">It never did.</exception>
    public static Task HoldsAsync(Func<bool> condition) => HoldsAsync(() => Task.FromResult(condition()));

    /// <summary>Ends when the condition holds.</summary>
    /// <param name="condition">What is waited for.</param>
    /// <param name="otherwise">What is to be said where it never did.</param>
    /// <exception cref="TimeoutException">It never did.</exception>
    public static async Task HoldsAsync(Func<bool> condition, Func<string> otherwise)
    {
        ArgumentNullException.ThrowIfNull(otherwise);
        try
        {
            await HoldsAsync(condition);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException(otherwise());
        }
    }

    /// <inheritdoc cref="HoldsAsync(Func{bool})"/>
    public static async Task HoldsAsync(Func<Task<bool>> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        using var patience = new CancellationTokenSource(Patience);
        while (!await condition())
        {
            await Task.Delay(Pause, patience.Token);
        }
    }
}
