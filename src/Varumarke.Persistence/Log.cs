using Microsoft.Extensions.Logging;

namespace Varumarke.Persistence;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "Something that follows the end of a scope failed. The data itself is saved.")]
    public static partial void ScopeListenerFailed(this ILogger logger, Exception failure);

    [LoggerMessage(2, LogLevel.Warning, "What other nodes tell cannot be listened for at this moment, and is looked for from time to time: {Reason}")]
    public static partial void BellNotHeard(this ILogger logger, string reason);
}
