using Microsoft.Extensions.Logging;

namespace Varumarke.Persistence;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "Something that follows the end of a scope failed. The data itself is saved.")]
    public static partial void ScopeListenerFailed(this ILogger logger, Exception failure);

    [LoggerMessage(2, LogLevel.Warning, "What other nodes tell cannot be listened for at this moment, and is looked for from time to time: {Reason}")]
    public static partial void BellNotHeard(this ILogger logger, string reason);

    [LoggerMessage(3, LogLevel.Warning, "Another file lies in the place of the database, and cannot be read; the one before it is served until then: {Reason}")]
    public static partial void OtherDatabaseNotTaken(this ILogger logger, string reason);
}
