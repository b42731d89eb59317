using Microsoft.Extensions.Logging;

namespace Varumarke.Engine;

/// <summary>What the engine logs. Event ids 1000 to 1999.</summary>
internal static partial class EngineLog
{
    [LoggerMessage(1000, LogLevel.Information, "The engine runs")]
    public static partial void EngineStarted(this ILogger logger);

    [LoggerMessage(1001, LogLevel.Error, "The cache refresher {Refresher} failed; what it caches may be out of date")]
    public static partial void CacheRefreshFailed(this ILogger logger, Exception exception, string refresher);

    [LoggerMessage(1002, LogLevel.Error, "{Handler} failed; the change itself is saved")]
    public static partial void HandlerFailed(this ILogger logger, Exception exception, string handler);
}
