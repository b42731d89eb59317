namespace Varumarke.Core.OwnWork;

/// <summary>
/// Begins work that is nobody's request and no part of the caller's transaction: it runs on another thread, and neither ambient
/// scopes nor anything else that flows with the caller's context comes along. It is the one way in which work is begun here that
/// its caller does not wait for.
/// </summary>
public static class Apart
{
#pragma warning disable RS0030 // Here it is.
    /// <summary>Begins asynchronous work.</summary>
    /// <param name="work">The work.</param>
    /// <returns>Ends with the work.</returns>
    public static Task Run(Func<Task> work)
    {
        using AsyncFlowControl? apart = Suppressed();
        return Task.Run(work);
    }

    /// <summary>Begins asynchronous work that has a result.</summary>
    /// <typeparam name="T">The result.</typeparam>
    /// <param name="work">The work.</param>
    /// <returns>Ends with the work.</returns>
    public static Task<T> Run<T>(Func<Task<T>> work)
    {
        using AsyncFlowControl? apart = Suppressed();
        return Task.Run(work);
    }

    /// <summary>Begins work that holds its thread.</summary>
    /// <param name="work">The work.</param>
    /// <returns>Ends with the work.</returns>
    public static Task Run(Action work)
    {
        using AsyncFlowControl? apart = Suppressed();
        return Task.Run(work);
    }
#pragma warning restore RS0030

    // Who is apart already may not ask for it a second time.
    private static AsyncFlowControl? Suppressed() => ExecutionContext.IsFlowSuppressed() ? null : ExecutionContext.SuppressFlow();
}
